-- The board counts births by owner and year over all regions: from the index alone, however many records there are.
create index record_births on innovation.record (region, agency, unit, born_in, state) include (owner_name);
create index record_award_by_year on innovation.record_award (year, code);

-- Each time that the head of an office without an innovation was reminded. Public; no person is named.
create table innovation.board_reminder (
    region text    not null,
    agency text    not null check (length(agency) <= 40),
    due    date    not null,
    sent   date    not null check (sent >= due),
    told   integer not null check (told > 0),
    primary key (region, agency, due)
);
create index board_reminder_by_day on innovation.board_reminder (due);
select innovation.read_by_all_write_by_region('innovation.board_reminder');
select pendopo.only_grows('innovation.board_reminder');
grant select, insert on innovation.board_reminder to pendopo_app;
