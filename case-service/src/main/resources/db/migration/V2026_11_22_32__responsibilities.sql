-- Which units answer for which category in which division. Without a category: for whatever no nearer rule names.
create table responsibility (
  tenant_id   uuid   not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id          uuid   not null,
  category_id uuid,
  division_id uuid   not null,
  dispatch    text   not null check (dispatch in ('ASSIGN', 'CLAIM', 'ROUND_ROBIN')),
  unit_ids    uuid[] not null check (cardinality(unit_ids) > 0),
  turn        bigint not null default 0,
  primary key (tenant_id, id),
  constraint responsibility_once unique nulls not distinct (tenant_id, division_id, category_id),
  foreign key (tenant_id, category_id) references category (tenant_id, id)
);

comment on column responsibility.turn is 'How many cases were dispatched in turn, so that the next unit is known.';

alter table responsibility enable row level security;
alter table responsibility force row level security;
create policy tenant on responsibility to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update, delete on responsibility to ${app};

-- A share may be offered to several units; the first to claim it has it.
alter table handover drop constraint handover_status_check;
alter table handover add constraint handover_status_check
  check (status in ('OFFERED', 'SENT', 'SIGNED', 'CONTACTED', 'ANSWERED', 'RETURNED', 'WITHDRAWN'));
drop index handover_lead;
create unique index handover_lead on handover (tenant_id, case_id)
  where role = 'LEAD' and status <> 'OFFERED' and ended_at is null;
drop index handover_open;
create index handover_open on handover (tenant_id, unit_id, id desc)
  where ended_at is null and status in ('OFFERED', 'SENT', 'SIGNED', 'CONTACTED');
