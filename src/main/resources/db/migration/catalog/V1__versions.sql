-- Services as data. No person's data: what a region offers is public, so no region guards these rows.

create schema catalog;
grant usage on schema catalog to pendopo_app;

-- One version of a service, whole and for ever: the text of each of its files by path.
create table catalog.version (
    region      text        not null,
    code        text        not null check (code ~ '^[a-z][a-z0-9-]{1,63}$'),
    digest      text        not null check (digest ~ '^[0-9a-f]{64}$'),
    files       jsonb       not null,
    origins     jsonb       not null,
    base_digest text,
    loaded_at   timestamptz not null,
    loaded_by   text        not null,
    primary key (region, digest)
);
create index version_by_service on catalog.version (region, code, loaded_at);
select pendopo.only_grows('catalog.version');
grant select, insert on catalog.version to pendopo_app;

-- Which version is current from which day. A later line for the same day holds.
create table catalog.current (
    id          bigint      generated always as identity primary key,
    region      text        not null,
    code        text        not null,
    digest      text        not null,
    from_date   date        not null,
    recorded_at timestamptz not null,
    chosen_by   text        not null,
    foreign key (region, digest) references catalog.version (region, digest)
);
create index current_by_service on catalog.current (region, code, from_date desc, id desc);
select pendopo.only_grows('catalog.current');
grant select, insert on catalog.current to pendopo_app;
