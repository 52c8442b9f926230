-- How far this service has followed each feed, and which of its processes follows it now.
create table feed_checkpoint (
  feed        text        primary key,
  epoch       bigint      not null,
  position    bigint      not null,
  holder      uuid        not null,
  leased_till timestamptz not null,
  as_of       timestamptz
);

grant select, insert, update, delete on feed_checkpoint to ${app};
