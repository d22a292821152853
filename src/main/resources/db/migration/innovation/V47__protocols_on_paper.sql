-- The signed protocol of a publication.
create table innovation.publication_paper (
    region   text    not null,
    edition  text    not null,
    stage    text    not null,
    number   integer not null,
    document uuid    not null,
    primary key (region, edition, stage, number),
    foreign key (region, edition, stage, number) references innovation.publication
);
select pendopo.guard_by_region('innovation.publication_paper');
select pendopo.only_grows('innovation.publication_paper');
grant select, insert on innovation.publication_paper to pendopo_app;
