-- Whether innovations last. A look says how many work on it; a hand-over says to whom.
alter table innovation.record_look add column people integer check (people between 0 and 1000000);
alter table innovation.record_look add column keeper uuid;
alter table innovation.record_look drop constraint record_look_kind_check;
alter table innovation.record_look add constraint record_look_kind check (kind in ('LOOKED', 'TAKEN', 'GIVEN'));
alter table innovation.record_look add constraint record_look_given check ((kind = 'GIVEN') = (keeper is not null));

-- How the clock of an innovation was last read. What it ever said stands in record_turn.
create table innovation.record_clock (
    code    text  not null primary key references innovation.record,
    region  text  not null,
    light   text  not null check (light in ('GREEN', 'AMBER', 'RED')),
    since   date  not null,
    signals jsonb not null,
    read_on date  not null check (read_on >= since)
);
select innovation.read_by_all_write_by_region('innovation.record_clock');
grant select, insert on innovation.record_clock to pendopo_app;
grant update (light, since, signals, read_on) on innovation.record_clock to pendopo_app;

-- When a clock turned, and by which signals.
create table innovation.record_turn (
    region  text        not null,
    code    text        not null references innovation.record,
    step    integer     not null check (step > 0),
    light   text        not null check (light in ('GREEN', 'AMBER', 'RED')),
    day     date        not null,
    signals jsonb       not null,
    at      timestamptz not null,
    primary key (code, step)
);
select innovation.read_by_all_write_by_region('innovation.record_turn');
select pendopo.only_grows('innovation.record_turn');
grant select, insert on innovation.record_turn to pendopo_app;

-- What fell asleep and woke again, in public. The salt proves the promise in the public log.
create table innovation.record_sleep (
    region text        not null,
    code   text        not null references innovation.record,
    step   integer     not null check (step > 0),
    act    text        not null check (act in ('ASLEEP', 'WOKEN')),
    day    date        not null,
    salt   bytea       not null check (length(salt) = 16),
    at     timestamptz not null,
    primary key (code, step),
    check ((act = 'ASLEEP') = (step % 2 = 1))
);
select innovation.read_by_all_write_by_region('innovation.record_sleep');
select pendopo.only_grows('innovation.record_sleep');
grant select, insert on innovation.record_sleep to pendopo_app;
