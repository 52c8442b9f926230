-- Old changes go, the oldest first: whoever has not taken in what was purged reads everything anew.
alter table feed_head add column purged bigint not null default 0;

grant update (purged) on feed_head to ${feed};
grant delete on change to ${feed};
