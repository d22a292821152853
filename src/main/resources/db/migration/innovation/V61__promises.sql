-- The words of an act that the public log was promised, and the salt by which they can be proved. Acts whose own rows keep
-- their salt do not stand here.
create table innovation.promise (
    region  text        not null,
    subject text        not null check (length(subject) between 1 and 200),
    kind    text        not null check (kind ~ '^[a-z][a-z.-]{2,59}$'),
    words   text        not null,
    salt    bytea       not null check (length(salt) = 16),
    digest  bytea       not null check (length(digest) = 32),
    at      timestamptz not null,
    primary key (region, digest)
);
select pendopo.guard_by_region('innovation.promise');
select pendopo.only_grows('innovation.promise');
create index promise_of on innovation.promise (region, subject, at);
grant select, insert on innovation.promise to pendopo_app;
