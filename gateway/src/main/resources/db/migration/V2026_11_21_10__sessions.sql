-- No table here has a tenant: the gateway finds a session by a cookie and its tokens by the session, and only the tokens,
-- sealed, say which tenant they are for.
create table spring_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null unique,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

create table gw_token (
    handle            uuid        not null primary key,
    access_token      bytea       not null,
    access_issued_at  timestamptz not null,
    access_expires_at timestamptz not null,
    refresh_token     bytea       not null,
    signed_in_at      timestamptz not null default now()
);
create index gw_token_signed_in on gw_token (signed_in_at);

grant select, insert, update, delete on spring_session, spring_session_attributes, gw_token to ${app};
