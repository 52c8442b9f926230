-- The case it is joined under; the event of joining keeps how it stood before.
alter table cases
  add column parent_id uuid,
  add foreign key (tenant_id, parent_id) references cases (tenant_id, id);

create index cases_parent on cases (tenant_id, parent_id, id) where parent_id is not null;
