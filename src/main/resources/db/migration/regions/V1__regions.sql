-- Regions, agencies, service points and the official calendar. Public facts about offices, no person's data: no region
-- guards them. Every change by a person stands in regions.change, which only grows.

create schema regions;
grant usage on schema regions to pendopo_app;

create table regions.region (
    code       text    not null primary key,
    level      text    not null check (level in ('PROVINCE', 'REGENCY', 'CITY', 'DISTRICT', 'VILLAGE', 'URBAN_VILLAGE')),
    name       text    not null,
    parent     text    references regions.region,
    population bigint  not null check (population >= 0),
    area_km2   numeric not null check (area_km2 >= 0),
    zone       text    not null,
    source     text    not null
);
grant select, insert on regions.region to pendopo_app;

create table regions.agency (
    region   text    not null references regions.region,
    code     text    not null check (code ~ '^[A-Z][A-Z0-9]{1,19}$'),
    kind     text    not null,
    name     text    not null check (length(name) between 1 and 200),
    superior text,
    example  boolean not null,
    active   boolean not null,
    source   text    not null,
    primary key (region, code),
    foreign key (region, superior) references regions.agency,
    check (superior <> code)
);
grant select, insert, update on regions.agency to pendopo_app;

create table regions.agency_unit (
    region  text    not null,
    agency  text    not null,
    code    text    not null check (code ~ '^[A-Z][A-Z0-9-]{1,29}$'),
    kind    text    not null,
    name    text    not null check (length(name) between 1 and 200),
    example boolean not null,
    active  boolean not null,
    primary key (region, agency, code),
    foreign key (region, agency) references regions.agency
);
grant select, insert, update on regions.agency_unit to pendopo_app;

create table regions.service_point (
    region  text    not null references regions.region,
    code    text    not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name    text    not null check (length(name) between 1 and 200),
    place   text    not null,
    offers  text    not null,
    example boolean not null,
    active  boolean not null,
    source  text    not null,
    primary key (region, code)
);
comment on column regions.service_point.offers is 'sectors and services by code, separated by spaces; * is all';
grant select, insert, update on regions.service_point to pendopo_app;

-- The calendar as it was decreed and amended. The newest row of a scope and day holds; none is ever changed.
create table regions.free_day (
    id          bigint generated always as identity primary key,
    scope       text        not null,
    day         date        not null,
    change      text        not null check (change in ('ADDED', 'REMOVED')),
    kind        text        not null check (kind in ('HOLIDAY', 'JOINT_LEAVE')),
    name        text        not null check (length(name) between 1 and 200),
    decree      text        not null,
    confirmed   boolean     not null,
    source      text        not null,
    reason      text        not null,
    recorded_by uuid        not null,
    recorded_at timestamptz not null
);
comment on column regions.free_day.scope is 'national, or the code of the region (and of those within it) where it is free';
create index free_day_newest on regions.free_day (scope, day, id desc);
select pendopo.only_grows('regions.free_day');
grant select, insert on regions.free_day to pendopo_app;

-- Which years have been decreed at all. A due date in any other year is provisional.
create table regions.calendar_year (
    year        integer     not null primary key check (year between 2000 and 2200),
    decree      text        not null,
    confirmed   boolean     not null,
    source      text        not null,
    recorded_by uuid        not null,
    recorded_at timestamptz not null
);
select pendopo.only_grows('regions.calendar_year');
grant select, insert on regions.calendar_year to pendopo_app;

create table regions.change (
    id          bigint generated always as identity primary key,
    region      text        not null,
    subject     text        not null,
    before      text        not null,
    after       text        not null,
    reason      text        not null,
    recorded_by uuid        not null,
    recorded_at timestamptz not null
);
select pendopo.only_grows('regions.change');
grant select, insert on regions.change to pendopo_app;

-- Moves with every change; each node asks for it now and then and reads anew when it moved.
create table regions.edition (
    one    boolean not null primary key default true check (one),
    number bigint  not null
);
insert into regions.edition (number) values (1);
grant select, update on regions.edition to pendopo_app;
