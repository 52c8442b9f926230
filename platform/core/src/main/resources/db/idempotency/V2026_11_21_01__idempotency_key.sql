-- What a command with this key made; kept for two days.
create table idempotency_key (
  tenant_id    uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  account_id   uuid        not null,
  operation    text        not null,
  key          text        not null,
  request_hash bytea       not null,
  entity_id    uuid        not null,
  created_at   timestamptz not null,
  primary key (tenant_id, account_id, operation, key)
);

create index idempotency_key_age on idempotency_key (tenant_id, created_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy tenant on idempotency_key
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update, delete on idempotency_key to ${app};
