-- The trace of the request that made the change, as the W3C's traceparent writes it: ids, and room for nothing else.
alter table change add column trace text check (trace ~ '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$');
