-- A new head of a region or an agency: what is handed over to them, innovation by innovation.
create table innovation.handover (
    region     text        not null,
    id         uuid        not null primary key,
    code       text        not null references innovation.record,
    agency     text        not null check (length(agency) between 1 and 40),
    reason     text        not null check (length(reason) between 1 and 500),
    changed_on date        not null,
    due_on     date        not null check (due_on >= changed_on),
    by         uuid        not null,
    at         timestamptz not null,
    unique (code, agency, changed_on)
);
select innovation.read_by_all_write_by_region('innovation.handover');
select pendopo.only_grows('innovation.handover');
grant select, insert on innovation.handover to pendopo_app;

create table innovation.handover_done (
    region   text        not null,
    handover uuid        not null references innovation.handover,
    item     text        not null check (item in ('REGULATION', 'BUDGET', 'PEOPLE', 'DOCUMENTS', 'MEETING')),
    by       uuid        not null,
    at       timestamptz not null,
    primary key (handover, item)
);
select innovation.read_by_all_write_by_region('innovation.handover_done');
select pendopo.only_grows('innovation.handover_done');
grant select, insert on innovation.handover_done to pendopo_app;

-- Who was last seen at the head of an agency, so that a change is noticed.
create table innovation.office_head (
    region text        not null,
    agency text        not null check (length(agency) between 1 and 40),
    step   integer     not null check (step > 0),
    holder uuid        not null,
    seen   date        not null,
    at     timestamptz not null,
    primary key (region, agency, step)
);
select pendopo.guard_by_region('innovation.office_head');
select pendopo.only_grows('innovation.office_head');
grant select, insert on innovation.office_head to pendopo_app;

-- Nobody agrees for somebody else to be named.
alter table innovation.record_officer add constraint record_officer_own_consent check (act <> 'AGREED' or by = account);
