-- A requester who is a resident; on file is false while resident-service could not be asked.
alter table cases
  add column resident_id      uuid,
  add column resident_on_file boolean not null default false;
