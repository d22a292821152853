-- What a demonstration remembers while it tells its year, so that a start that was killed goes on where it stood. Empty
-- in a real hall. The people are invented, and so are their addresses.
create schema demo;
grant usage on schema demo to pendopo_app;

create table demo.person (
    region  text not null,
    login   text not null,
    account uuid not null,
    primary key (region, login)
);
select pendopo.guard_by_region('demo.person');
grant select, insert on demo.person to pendopo_app;

create table demo.story (
    region      text not null,
    name        text not null,
    case_number text not null,
    primary key (region, name)
);
select pendopo.guard_by_region('demo.story');
grant select, insert on demo.story to pendopo_app;

-- The moment at which the year ends, and the day up to which it is told.
create table demo.season (
    ends_at    timestamptz not null,
    told_until date,
    the_one    boolean primary key default true check (the_one)
);
grant select, insert, update on demo.season to pendopo_app;
