-- The innovation of which an entry tells: its awards are written to that record, and taken back from it.
create table innovation.entry_record (
    region    text        not null,
    edition   text        not null references innovation.edition,
    entry     text        not null check (entry ~ '^E[0-9]{4}$'),
    record    text        not null references innovation.record (code),
    linked_by uuid        not null,
    linked_at timestamptz not null,
    primary key (region, edition, entry)
);
select pendopo.guard_by_region('innovation.entry_record');
grant select, insert, update on innovation.entry_record to pendopo_app;
