-- Drafts and what was cancelled are few among all that ever took place.
create index activity_status_start on activity (tenant_id, status, starts_at, id) where status <> 'PUBLISHED';
