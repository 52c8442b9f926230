-- Deletions of every kind of document, not of cases alone. A process of the version before cannot record any while both
-- run; its feed waits, and the version after takes it over.
alter table tombstone rename column case_id to id;
alter table tombstone add column entity text not null default 'case';
alter table tombstone alter column entity drop default;
alter table tombstone drop constraint tombstone_pkey;
alter table tombstone add primary key (tenant_id, entity, id);
