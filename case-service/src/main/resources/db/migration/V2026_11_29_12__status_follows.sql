-- The case's status beside a unit's live shares follows it whichever process writes the case: during an upgrade those from
-- before the column write too, and know nothing of it. What they left wrong is made right.
create function shares_follow() returns trigger language plpgsql as $$
begin
  update handover
     set case_status = new.status
   where tenant_id = new.tenant_id and case_id = new.id and ended_at is null and case_status <> new.status;
  return null;
end
$$;

create trigger shares_follow after update of status on cases
  for each row when (old.status <> new.status)
  execute function shares_follow();

-- Only for this is the owner, as whom migrations run, let in.
alter table cases no force row level security;
alter table handover no force row level security;
update handover h
   set case_status = c.status
  from cases c
 where c.tenant_id = h.tenant_id and c.id = h.case_id and h.ended_at is null and h.case_status <> c.status;
alter table handover force row level security;
alter table cases force row level security;
