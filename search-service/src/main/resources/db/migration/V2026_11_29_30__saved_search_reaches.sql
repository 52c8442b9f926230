-- A mark of what the account reached when its new hits were counted: to other reaches the count is not told.
alter table saved_search add column reaches uuid;

grant update (reaches) on saved_search to ${app};
