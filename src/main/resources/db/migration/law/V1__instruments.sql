-- Laws, regulations and decrees. No person's data: public facts, so no region guards them. A null region is national.

create schema law;
grant usage on schema law to pendopo_app;

create table law.instrument (
    id            text        not null primary key,
    region        text,
    kind          text        not null,
    number        text        not null,
    year          integer     not null check (year between 1945 and 2200),
    title         text        not null check (length(title) between 1 and 500),
    issuer        text        not null,
    in_force_from date        not null,
    in_force_to   date,
    source        text        not null,
    example_value boolean     not null,
    unconfirmed   text        not null default '',
    recorded_by   uuid        not null,
    recorded_at   timestamptz not null,
    check (in_force_to is null or in_force_to >= in_force_from)
);
create unique index instrument_once on law.instrument (coalesce(region, ''), kind, number, year);
select pendopo.only_grows('law.instrument');
grant select, insert on law.instrument to pendopo_app;

-- What one instrument did to another. The state of an instrument is derived from these; nothing is overwritten.
create table law.succession (
    instrument  text        not null references law.instrument,
    by_instrument text      not null references law.instrument,
    kind        text        not null check (kind in ('AMENDED', 'REVOKED')),
    effective   date        not null,
    source      text        not null,
    recorded_by uuid        not null,
    recorded_at timestamptz not null,
    primary key (instrument, by_instrument, kind),
    check (instrument <> by_instrument)
);
create unique index succession_revoked_once on law.succession (instrument) where kind = 'REVOKED';
select pendopo.only_grows('law.succession');
grant select, insert on law.succession to pendopo_app;

-- Which warning was given for which instrument, so that a job that runs twice warns once.
create table law.warning (
    instrument text        not null references law.instrument,
    days       integer     not null,
    given_at   timestamptz not null,
    primary key (instrument, days)
);
select pendopo.only_grows('law.warning');
grant select, insert on law.warning to pendopo_app;
