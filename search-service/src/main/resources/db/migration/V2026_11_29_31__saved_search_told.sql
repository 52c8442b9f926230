-- The moment since which the inbox was told that there are new hits; null while it was told of none.
alter table saved_search add column told timestamptz;

-- The searches that the inbox does not know the present state of.
create index saved_search_untold on saved_search (tenant_id, account_id, id)
  where new_hits > 0 and told is distinct from since or new_hits = 0 and told is not null;

grant update (told) on saved_search to ${app};
