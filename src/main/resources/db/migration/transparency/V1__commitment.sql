-- One commitment for each act: digests, never content. A region writes only its own; everyone may read all, because a
-- digest without its salt says nothing about anybody.
create schema transparency;
grant usage on schema transparency to pendopo_app;

create table transparency.commitment (
    id     uuid        not null,
    region text        not null,
    kind   text        not null check (kind ~ '^[a-z][a-z0-9-]*([.][a-z][a-z0-9-]*)+$' and length(kind) <= 80),
    at     timestamptz not null,
    digest bytea       not null check (octet_length(digest) = 32),
    -- The identifier begins with the time: new rows go to the end of the index, and the newest are read from there.
    primary key (id, region)
);

-- A citizen asks by digest alone.
create index commitment_by_digest on transparency.commitment using hash (digest);

select pendopo.guard_by_region('transparency.commitment');
select pendopo.only_grows('transparency.commitment');
create policy public_reading on transparency.commitment for select to pendopo_app using (true);
grant select, insert on transparency.commitment to pendopo_app;
