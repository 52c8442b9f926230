-- Activities. District, subdistrict and community stand beside the division, so that every list is an equality with an
-- index that ends in the sort. Who is in and who waits is counted in the row itself: sign-ups of one activity are
-- serialised by its lock, and the database refuses a place too many and a free place beside somebody who waits.
create table activity (
  tenant_id      uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id             uuid        not null,
  status         text        not null check (status in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
  title          text        not null,
  description    text        not null,
  division_id    uuid        not null,
  district_id    uuid,
  subdistrict_id uuid,
  community_id   uuid,
  venue          text        not null,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null,
  signup_until   timestamptz not null,
  capacity       int         not null,
  taken          int         not null,
  waiting        int         not null,
  turn           bigint      not null,
  reason         text,
  version        bigint      not null,
  primary key (tenant_id, id),
  check (taken between 0 and capacity),
  check (waiting = 0 or (waiting > 0 and taken = capacity)),
  check (starts_at < ends_at and signup_until <= ends_at)
);

comment on column activity.turn is 'How many ever signed up; the last one''s turn.';
comment on column activity.reason is 'Why it was cancelled.';

create index activity_start             on activity (tenant_id, starts_at, id);
create index activity_district_start    on activity (tenant_id, district_id, starts_at, id);
create index activity_subdistrict_start on activity (tenant_id, subdistrict_id, starts_at, id);
create index activity_community_start   on activity (tenant_id, community_id, starts_at, id);
create index activity_division_start    on activity (tenant_id, division_id, starts_at, id);

alter table activity enable row level security;
alter table activity force row level security;
create policy tenant on activity to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy feed on activity for select to ${feed} using (true);

grant select, insert, update on activity to ${app};
grant select (tenant_id, id, version) on activity to ${feed};

-- Who comes. The account is there when somebody signed up for itself, and then has one live sign-up. The ticket can be
-- shown again because it is sealed, and found because its keyed hash stands beside it; neither is of use without the key.
create table signup (
  tenant_id     uuid   not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id            uuid   not null,
  activity_id   uuid   not null,
  account_id    uuid,
  state         text   not null check (state in ('CONFIRMED', 'WAITING', 'CANCELLED')),
  turn          bigint not null,
  name          bytea  not null,
  phone         bytea,
  needs         bytea,
  ticket        bytea  not null,
  ticket_key    bytea  not null,
  checked_in_at timestamptz,
  version       bigint not null,
  primary key (tenant_id, id),
  unique (tenant_id, activity_id, turn),
  unique (tenant_id, ticket_key),
  foreign key (tenant_id, activity_id) references activity (tenant_id, id),
  check (checked_in_at is null or state = 'CONFIRMED')
);

comment on column signup.name is 'Sealed with the tenant''s key.';
comment on column signup.phone is 'Sealed with the tenant''s key.';
comment on column signup.needs is 'Sealed with the tenant''s key, and erased when the activity is over.';
comment on column signup.ticket is 'Sealed with the tenant''s key.';
comment on column signup.ticket_key is 'Keyed hash of the ticket.';

create unique index signup_live_account on signup (tenant_id, activity_id, account_id)
  where account_id is not null and state <> 'CANCELLED';
create index signup_state   on signup (tenant_id, activity_id, state, turn);
create index signup_account on signup (tenant_id, account_id, id) where account_id is not null;
create index signup_needs   on signup (tenant_id, activity_id) where needs is not null;

alter table signup enable row level security;
alter table signup force row level security;
create policy tenant on signup to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy feed on signup for select to ${feed} using (true);

grant select, insert, update on signup to ${app};
grant select (tenant_id, id, version) on signup to ${feed};
