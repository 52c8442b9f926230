-- What was done to one kind of thing, newest first. The id is the time, so an append goes to the end of its kind.
create index audit_record_kind on audit_record (tenant_id, entity, id) where entity is not null;
