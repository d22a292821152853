-- What a region says about itself for the innovation index of a year, and what a second person found. All of it only
-- grows: a row that is filled in again is a new revision, and what was said before stays.

create table innovation.index_innovation (
    region     text        not null,
    year       int         not null check (year between 2000 and 2100),
    number     int         not null check (number between 1 and 5000),
    name       text        not null check (length(name) between 1 and 200),
    affair     text        not null check (affair ~ '^([a-z][a-z0-9-]{1,39})?$'),
    agency     text        not null check (length(agency) between 1 and 40),
    entered_by uuid        not null,
    entered_at timestamptz not null,
    primary key (region, year, number)
);
select pendopo.guard_by_region('innovation.index_innovation');
select pendopo.only_grows('innovation.index_innovation');
grant select, insert on innovation.index_innovation to pendopo_app;

create table innovation.index_withdrawal (
    region       text        not null,
    year         int         not null,
    number       int         not null,
    reason       text        not null check (length(reason) between 1 and 500),
    withdrawn_by uuid        not null,
    withdrawn_at timestamptz not null,
    primary key (region, year, number),
    foreign key (region, year, number) references innovation.index_innovation
);
select pendopo.guard_by_region('innovation.index_withdrawal');
select pendopo.only_grows('innovation.index_withdrawal');
grant select, insert on innovation.index_withdrawal to pendopo_app;

-- A row as it was filled in. Innovation 0 is the region itself. Two people who save at once make the same revision, and
-- one of them is told.
create table innovation.index_entry (
    region     text        not null,
    year       int         not null check (year between 2000 and 2100),
    innovation int         not null check (innovation between 0 and 5000),
    row_code   text        not null check (row_code ~ '^[0-9]{1,2}[a-z]?$'),
    revision   int         not null check (revision > 0),
    level      int         not null check (level between 0 and 3),
    basis      text        not null check (basis ~ '^([a-z][a-z0-9-]{1,39})?$'),
    figure     numeric     check (figure >= 0 and figure < 1e12),
    note       text        not null check (length(note) <= 2000),
    link       text        not null check (link = '' or (link like 'https://%' and length(link) <= 500)),
    upload     uuid,
    filled_by  uuid        not null,
    filled_at  timestamptz not null,
    primary key (region, year, innovation, row_code, revision)
);
select pendopo.guard_by_region('innovation.index_entry');
select pendopo.only_grows('innovation.index_entry');
grant select, insert on innovation.index_entry to pendopo_app;

create function innovation.index_entry_follows() returns trigger
    language plpgsql as
$$
begin
    if new.revision <> 1 + (
        select coalesce(max(revision), 0)
        from innovation.index_entry
        where region = new.region and year = new.year and innovation = new.innovation and row_code = new.row_code) then
        raise exception 'A revision follows the one before' using errcode = 'check_violation';
    end if;
    if new.innovation > 0 and not exists (
        select
        from innovation.index_innovation
        where region = new.region and year = new.year and number = new.innovation) then
        raise exception 'There is no innovation %', new.innovation using errcode = 'foreign_key_violation';
    end if;
    return new;
end;
$$;
create trigger follows before insert on innovation.index_entry
    for each row execute function innovation.index_entry_follows();

-- What a second person found. Whoever ever filled in the row is no second person.
create table innovation.index_verdict (
    region     text        not null,
    year       int         not null,
    innovation int         not null,
    row_code   text        not null,
    revision   int         not null,
    kind       text        not null check (kind in ('ACCEPTED', 'LOWERED', 'RETURNED')),
    level      int         check (level between 0 and 3),
    reason     text        not null check (length(reason) <= 500),
    checked_by uuid        not null,
    checked_at timestamptz not null,
    primary key (region, year, innovation, row_code, revision),
    foreign key (region, year, innovation, row_code, revision) references innovation.index_entry,
    check ((kind = 'RETURNED') = (level is null)),
    check (kind = 'ACCEPTED' or reason <> '')
);
select pendopo.guard_by_region('innovation.index_verdict');
select pendopo.only_grows('innovation.index_verdict');
grant select, insert on innovation.index_verdict to pendopo_app;

create function innovation.index_verdict_holds() returns trigger
    language plpgsql as
$$
declare
    said int;
begin
    if exists (
        select
        from innovation.index_entry
        where region = new.region and year = new.year and innovation = new.innovation and row_code = new.row_code
          and filled_by = new.checked_by) then
        raise exception 'Whoever filled in a row does not verify it' using errcode = 'check_violation';
    end if;
    if exists (
        select
        from innovation.index_entry
        where region = new.region and year = new.year and innovation = new.innovation and row_code = new.row_code
          and revision > new.revision) then
        raise exception 'The row was filled in again' using errcode = 'check_violation';
    end if;
    select level into said
    from innovation.index_entry
    where region = new.region and year = new.year and innovation = new.innovation and row_code = new.row_code
      and revision = new.revision;
    if (new.kind = 'ACCEPTED' and new.level <> said) or (new.kind = 'LOWERED' and new.level >= said) then
        raise exception 'A level is accepted as it is, or lowered' using errcode = 'check_violation';
    end if;
    return new;
end;
$$;
create trigger holds before insert on innovation.index_verdict
    for each row execute function innovation.index_verdict_holds();

-- Who published, with the salt of the promise in the public log.
create table innovation.index_publication (
    region       text        not null,
    year         int         not null,
    number       int         not null check (number > 0),
    salt         bytea       not null,
    published_by uuid        not null,
    primary key (region, year, number)
);
select pendopo.guard_by_region('innovation.index_publication');
select pendopo.only_grows('innovation.index_publication');
grant select, insert on innovation.index_publication to pendopo_app;

-- Verified results: figures of regions and nothing of people, so everybody may read all of them, and each region writes
-- its own.
create table innovation.index_result (
    region       text        not null,
    year         int         not null check (year between 2000 and 2100),
    number       int         not null check (number > 0),
    edition      int         not null,
    spd          numeric     not null check (spd >= 0),
    innovations  int         not null check (innovations >= 0),
    score_sum    numeric     not null check (score_sum >= 0),
    divisor      int         not null check (divisor >= 1),
    affairs      int         not null check (affairs >= 0),
    number_score numeric     not null check (number_score >= 0),
    total        numeric     not null check (total >= 0),
    index_figure numeric     not null check (index_figure between 0 and 100),
    predicate    text        not null check (predicate ~ '^[a-z][a-z0-9-]{1,39}$'),
    published_at timestamptz not null,
    primary key (region, year, number)
);
select pendopo.guard_by_region('innovation.index_result');
create policy public_reading on innovation.index_result for select to pendopo_app using (true);
select pendopo.only_grows('innovation.index_result');
grant select, insert on innovation.index_result to pendopo_app;
