-- What an account was told: ids and codes. The words are made when it is read, by who may still see the case.
create table notice (
  tenant_id  uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  account_id uuid        not null,
  id         uuid        not null,
  kind       text        not null,
  case_id    uuid        not null,
  step       text,
  due_at     timestamptz,
  at         timestamptz not null,
  read_at    timestamptz,
  primary key (tenant_id, account_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

create index notice_unread on notice (tenant_id, account_id, id) where read_at is null;

alter table notice enable row level security;
alter table notice force row level security;
create policy tenant on notice to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert on notice to ${app};
grant update (read_at) on notice to ${app};

-- Whom to tell is looked up by place and by unit.
create index role_grant_division on role_grant (tenant_id, division_id, role);
create index role_grant_unit     on role_grant (tenant_id, unit_id) where unit_id is not null;
