-- A team of the jury looked where an entry runs: what the checklist of the edition asks, what they found, and photos.
create table innovation.jury_visit (
    region   text        not null,
    id       uuid        not null,
    edition  text        not null,
    stage    text        not null,
    entry    text        not null,
    day      date        not null,
    place    text        not null check (length(place) between 3 and 200),
    team     text[]      not null check (cardinality(team) between 1 and 99),
    findings text        not null check (length(findings) between 10 and 4000),
    told_by  uuid        not null,
    told_at  timestamptz not null,
    primary key (region, id),
    foreign key (region, edition, stage) references innovation.stage
);
select pendopo.guard_by_region('innovation.jury_visit');
select pendopo.only_grows('innovation.jury_visit');
create index jury_visit_of on innovation.jury_visit (region, edition, stage, entry);
grant select, insert on innovation.jury_visit to pendopo_app;

create table innovation.jury_visit_item (
    region text not null,
    visit  uuid not null,
    item   text not null check (item ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    answer text not null check (answer in ('YES', 'PARTLY', 'NO')),
    note   text not null check (length(note) <= 500),
    primary key (region, visit, item),
    foreign key (region, visit) references innovation.jury_visit
);
select pendopo.guard_by_region('innovation.jury_visit_item');
select pendopo.only_grows('innovation.jury_visit_item');
grant select, insert on innovation.jury_visit_item to pendopo_app;

create table innovation.jury_visit_photo (
    region text    not null,
    visit  uuid    not null,
    upload uuid    not null,
    seat   integer not null check (seat between 1 and 6),
    primary key (region, visit, seat),
    unique (region, upload),
    foreign key (region, visit) references innovation.jury_visit
);
select pendopo.guard_by_region('innovation.jury_visit_photo');
select pendopo.only_grows('innovation.jury_visit_photo');
grant select, insert on innovation.jury_visit_photo to pendopo_app;
