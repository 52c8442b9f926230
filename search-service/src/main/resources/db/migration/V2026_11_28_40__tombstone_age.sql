-- When a deletion was recorded: those that no change can be late for any more are dropped.
alter table tombstone add column recorded_at timestamptz not null default now();

create index tombstone_age on tombstone (tenant_id, recorded_at);
