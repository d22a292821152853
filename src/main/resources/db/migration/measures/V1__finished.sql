-- Every finished service, once and for all, and what is counted from it. No name, no number of a person: a citizen's
-- receipt stands here as a keyed hash. A region writes only its own; counts are public, so all may be read.
create schema measures;
grant usage on schema measures to pendopo_app;

-- The facts. They only grow.
create table measures.finished (
    region        text        not null,
    receipt_hash  bytea       not null check (octet_length(receipt_hash) = 16),
    service       text        not null check (service <> ''),
    version       text        not null check (version <> ''),
    office        text        not null check (office <> ''),
    channel       text        not null,
    outcome       text        not null check (outcome ~ '^[a-z][a-z-]*$'),
    submitted_at  timestamptz not null,
    finished_at   timestamptz not null check (finished_at >= submitted_at),
    working_days  int         not null check (working_days >= 0),
    gross_days    int         not null check (gross_days >= 0),
    paused_days   int         not null check (paused_days >= 0),
    standard_days int         not null check (standard_days >= 0),
    returns       int         not null check (returns >= 0),
    out_of_turn   int         not null check (out_of_turn >= 0),
    fee           bigint      not null check (fee >= 0),
    distance_km   int         check (distance_km >= 0),
    primary key (region, receipt_hash)
);
select pendopo.guard_by_region('measures.finished');
select pendopo.only_grows('measures.finished');
grant select, insert on measures.finished to pendopo_app;

-- What a fact adds to the counts, until a job has added it. Without this waiting room every finished case would queue
-- for the one row that counts its service.
create table measures.arrival (
    region       text    not null,
    receipt_hash bytea   not null,
    month        date    not null check (extract(day from month) = 1),
    service      text    not null,
    office       text    not null,
    outcome      text    not null,
    decided      boolean not null,
    in_time      boolean not null,
    working_days int     not null,
    returns      int     not null,
    out_of_turn  boolean not null,
    primary key (region, receipt_hash)
);
select pendopo.guard_by_region('measures.arrival');
grant select, insert, delete on measures.arrival to pendopo_app;

-- Cases by month, service, office and outcome.
create table measures.tally (
    region      text   not null,
    month       date   not null,
    service     text   not null,
    office      text   not null,
    outcome     text   not null,
    cases       bigint not null check (cases > 0),
    decided     bigint not null check (decided between 0 and cases),
    in_time     bigint not null check (in_time between 0 and decided),
    returns     bigint not null check (returns >= 0),
    out_of_turn bigint not null check (out_of_turn between 0 and cases),
    primary key (region, month, service, office, outcome)
);
select pendopo.guard_by_region('measures.tally');
grant select, insert, update on measures.tally to pendopo_app;

-- Decided cases by the working days that they took: percentiles are read from this exactly.
create table measures.pace (
    region       text   not null,
    month        date   not null,
    service      text   not null,
    office       text   not null,
    working_days int    not null,
    cases        bigint not null check (cases > 0),
    primary key (region, month, service, office, working_days)
);
select pendopo.guard_by_region('measures.pace');
grant select, insert, update on measures.pace to pendopo_app;

create policy public_reading on measures.arrival for select to pendopo_app using (true);
create policy public_reading on measures.tally for select to pendopo_app using (true);
create policy public_reading on measures.pace for select to pendopo_app using (true);
