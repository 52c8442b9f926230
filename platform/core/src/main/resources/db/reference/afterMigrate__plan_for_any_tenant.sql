-- What others' rows refer to is looked up by its whole key, in plans for any tenant. Statistics take a tenant they have not met
-- for one without rows: then an index by tenant alone looks as good as the key, and each look reads all that the tenant has.
do $$
declare
  it record;
begin
  for it in
    select c.oid::regclass as name, c.relname
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relname in ('division', 'unit', 'category', 'role_grant')
       and a.attstattarget is distinct from 0
  loop
    execute format('alter table %s alter column tenant_id set statistics 0', it.name);
    perform pg_clear_attribute_stats('public', it.relname, 'tenant_id', false);
  end loop;
end
$$;
