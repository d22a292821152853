-- A proposed version that a person said no to, and why: a change of the base that a layer does not follow. It only grows.
create table catalog.declined (
    region      text        not null,
    digest      text        not null,
    reason      text        not null check (length(reason) between 1 and 500),
    recorded_by uuid        not null,
    recorded_at timestamptz not null,
    primary key (region, digest),
    foreign key (region, digest) references catalog.version (region, digest)
);
select pendopo.only_grows('catalog.declined');
grant select, insert on catalog.declined to pendopo_app;
