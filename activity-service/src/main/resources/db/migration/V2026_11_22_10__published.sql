-- Whether an activity was ever published: what is cancelled as a draft stays its organisers'. Who has a turn signed up,
-- and nobody signs up for a draft. Row security binds the owner too, who reads no tenant's rows, so it is lifted here.
alter table activity add column published boolean not null default false;
alter table activity no force row level security;
update activity set published = status = 'PUBLISHED' or turn > 0;
alter table activity force row level security;
