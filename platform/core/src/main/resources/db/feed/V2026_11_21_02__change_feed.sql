-- What happened to whom, ids only. A row is written in the command's transaction without a position;
-- the feed numbers it once it is committed, so a reader that follows positions never skips one.
create table change (
  tenant_id uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id        bigint      generated always as identity,
  entity    text        not null,
  entity_id uuid        not null,
  version   bigint      not null,
  event     text        not null,
  at        timestamptz not null,
  position  bigint,
  primary key (tenant_id, id)
);

create index        change_pending  on change (tenant_id, id) where position is null;
create unique index change_position on change (position)      where position is not null;

alter table change enable row level security;
alter table change force row level security;
create policy tenant on change to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy feed on change to ${feed} using (true) with check (true);

grant insert on change to ${app};
grant select, update (position) on change to ${feed};

-- One row: how far the feed is numbered, and its epoch. A restored database gets a new epoch, and followers start over.
create table feed_head (
  only_one bool   primary key default true check (only_one),
  epoch    bigint not null,
  position bigint not null
);

insert into feed_head (epoch, position) values (1, 0);

grant select, update (position) on feed_head to ${feed};
