-- Which tenants have bulk work, and since when it has been due. Whoever works for a tenant holds its row until the step
-- is committed, and puts it behind the others; a killed worker's row is as it was.
create table bulk_turn (
  tenant_id uuid        primary key,
  due_at    timestamptz not null
);

create index bulk_turn_due on bulk_turn (due_at);

grant select, insert, update on bulk_turn to ${app};

-- Files of residents to be taken in, each checked row by row and then, when it is committed, applied row by row.
create table resident_import (
  tenant_id    uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id           uuid        not null,
  account_id   uuid        not null,
  account_kind text        not null,
  division     text        not null,
  go_on        boolean     not null,
  state        text        not null check (state in ('CHECKING', 'CHECKED', 'APPLYING', 'DONE', 'FAILED', 'CANCELLED')),
  rows         integer     not null,
  position     integer     not null,
  checked      integer     not null,
  failed       integer     not null,
  applied      integer     not null,
  existing     integer     not null,
  problem      text,
  created_at   timestamptz not null,
  expires_at   timestamptz,
  primary key (tenant_id, id)
);

comment on column resident_import.position is 'The last row of the file that was checked or, after the commit, applied.';
comment on column resident_import.expires_at is 'When its rows are erased; empty once they are.';

create index resident_import_live    on resident_import (tenant_id, id)         where state in ('CHECKING', 'APPLYING');
create index resident_import_expires on resident_import (tenant_id, expires_at) where expires_at is not null;

alter table resident_import enable row level security;
alter table resident_import force row level security;
create policy tenant on resident_import to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update on resident_import to ${app};

-- A good row lies here, sealed, until the transaction that applies it; a bad one leaves what is wrong with it.
create table import_row (
  tenant_id   uuid    not null default nullif(current_setting('app.tenant', true), '')::uuid,
  import_id   uuid    not null,
  row         integer not null,
  sealed      bytea,
  problem     text,
  column_name text,
  primary key (tenant_id, import_id, row),
  foreign key (tenant_id, import_id) references resident_import (tenant_id, id),
  check ((sealed is null) = (problem is not null))
);

comment on column import_row.sealed is 'The row as the file has it, sealed with the tenant''s key.';

create index import_row_problem on import_row (tenant_id, import_id, row) where problem is not null;

alter table import_row enable row level security;
alter table import_row force row level security;
create policy tenant on import_row to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update, delete on import_row to ${app};

-- Files of residents to be handed out, for a purpose and for a day.
create table resident_export (
  tenant_id    uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id           uuid        not null,
  account_id   uuid        not null,
  account_kind text        not null,
  division     text        not null,
  purpose      text        not null check (purpose in ('SERVICE_LIST', 'CHECK_ROUND', 'EMERGENCY')),
  reveal       boolean     not null,
  state        text        not null check (state in ('WAITING', 'READY', 'FAILED', 'EXPIRED')),
  rows         integer,
  problem      text,
  file         bytea,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  primary key (tenant_id, id),
  check (file is null or state = 'READY')
);

comment on column resident_export.file is 'Sealed with the tenant''s key.';

create index resident_export_waiting on resident_export (tenant_id, id)         where state = 'WAITING';
create index resident_export_expires on resident_export (tenant_id, expires_at) where state in ('WAITING', 'READY');

alter table resident_export enable row level security;
alter table resident_export force row level security;
create policy tenant on resident_export to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update on resident_export to ${app};
