-- When and where entrants present before the jury of a stage. A change is a version of its own with its reason; what stood
-- before stays.
create table innovation.appearance_plan (
    region    text        not null,
    edition   text        not null,
    stage     text        not null,
    number    integer     not null check (number >= 1),
    minutes   integer     not null check (minutes between 5 and 240),
    reason    text        not null check (reason = '' and number = 1 or length(reason) between 10 and 2000 and number > 1),
    exchanged text[]      not null check (cardinality(exchanged) in (0, 2)),
    made_by   uuid        not null,
    made_at   timestamptz not null,
    primary key (region, edition, stage, number),
    foreign key (region, edition, stage) references innovation.stage
);
select pendopo.guard_by_region('innovation.appearance_plan');
select pendopo.only_grows('innovation.appearance_plan');
grant select, insert on innovation.appearance_plan to pendopo_app;

-- The time that a jury sits, into which presentations are filled.
create table innovation.appearance_sitting (
    region    text        not null,
    edition   text        not null,
    stage     text        not null,
    number    integer     not null,
    place     text        not null check (length(place) between 3 and 200),
    starts_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at > starts_at),
    primary key (region, edition, stage, number, starts_at),
    foreign key (region, edition, stage, number) references innovation.appearance_plan
);
select pendopo.guard_by_region('innovation.appearance_sitting');
select pendopo.only_grows('innovation.appearance_sitting');
grant select, insert on innovation.appearance_sitting to pendopo_app;

create table innovation.appearance (
    region    text        not null,
    edition   text        not null,
    stage     text        not null,
    number    integer     not null,
    entry     text        not null,
    place     text        not null check (length(place) between 3 and 200),
    starts_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at > starts_at),
    primary key (region, edition, stage, number, entry),
    unique (region, edition, stage, number, starts_at),
    foreign key (region, edition, stage, number) references innovation.appearance_plan
);
select pendopo.guard_by_region('innovation.appearance');
select pendopo.only_grows('innovation.appearance');
grant select, insert on innovation.appearance to pendopo_app;
