-- How a matter came, and the account that brought it for itself; a sealed identity is shown to few.
alter table cases
  add column channel         text not null default 'DESK'
    check (channel in ('DESK', 'CLINIC', 'HOTLINE', 'VISIT', 'CHAT', 'GRID', 'RESIDENT', 'API')),
  add column author_id       uuid,
  add column identity_sealed boolean not null default false;

create index cases_author on cases (tenant_id, author_id, filed_at desc, id desc) where author_id is not null;
