-- A notice is about a case or about a saved search of the account, of which there is one unread notice at most.
alter table notice
  alter column case_id drop not null,
  add column search_id uuid,
  add constraint notice_about check (num_nonnulls(case_id, search_id) = 1);

create unique index notice_search on notice (tenant_id, account_id, search_id)
  where search_id is not null and read_at is null;

-- What was not read is taken back once nothing is new any more.
grant delete on notice to ${app};
