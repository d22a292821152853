create schema web;
grant usage on schema web to pendopo_app;

-- A request that a program may repeat: what it was and how it was answered. The key names the caller and the address,
-- hashed; the answer is sealed, since it may speak of a person.
create table web.request (
    region        text        not null,
    key_hash      bytea       not null check (length(key_hash) = 32),
    digest        bytea       not null check (length(digest) = 32),
    began_at      timestamptz not null,
    acted         boolean     not null default false,
    status        int         check (status between 200 and 499),
    headers       text,
    answer_sealed bytea,
    primary key (region, key_hash),
    check ((status is null) = (answer_sealed is null))
);
create index request_by_age on web.request (region, began_at);
select pendopo.guard_by_region('web.request');
grant select, insert, update, delete on web.request to pendopo_app;
