-- Who stood on which list, each time one was published: by this it is told who is a new face.
create table innovation.listed (
    region         text        not null,
    edition        text        not null,
    stage          text        not null,
    number         integer     not null,
    entry          text        not null,
    tier           text        not null check (length(tier) between 1 and 40),
    entrant_region text        not null,
    agency         text        not null,
    listed_at      timestamptz not null,
    primary key (region, edition, stage, number, entry),
    foreign key (region, edition, stage, number) references innovation.publication
);
select pendopo.guard_by_region('innovation.listed');
select pendopo.only_grows('innovation.listed');
create index listed_of_entrant on innovation.listed (region, entrant_region, agency);
grant select, insert on innovation.listed to pendopo_app;
