-- "We want this too": requests for replication. A row lives in the region of the owner, who decides; all of it is public
-- but the papers. Nobody is named but by an account; the contact is that of an office.
create table innovation.wish (
    id             uuid    not null primary key,
    region         text    not null,
    code           text    not null references innovation.record,
    agency         text    not null,
    asking_region  text    not null,
    asking_agency  text    not null check (length(asking_agency) between 1 and 40),
    asking_name    text    not null check (length(asking_name) between 1 and 200),
    actors         integer not null check (actors between 1 and 3),
    facilitator    text    not null check (length(facilitator) <= 200),
    problem        text    not null check (length(problem) between 1 and 2000),
    reason         text    not null check (length(reason) between 1 and 2000),
    contact        text    not null check (length(contact) between 1 and 200),
    state          text    not null
        check (state in ('WAITING', 'APPROVED', 'IMPLEMENTING', 'DONE', 'REFUSED', 'WITHDRAWN')),
    version        integer not null check (version > 0),
    applied_on     date    not null,
    due            date    not null check (due >= applied_on),
    approved_on    date check (approved_on >= applied_on),
    begun_on       date check (begun_on >= approved_on),
    done_on        date check (done_on >= begun_on),
    ended_on       date,
    head_told_on   date,
    by             uuid    not null,
    check ((asking_region, asking_agency) <> (region, agency)),
    check (actors = 3 or facilitator = ''),
    check (state not in ('APPROVED', 'IMPLEMENTING', 'DONE') or approved_on is not null),
    check (state not in ('IMPLEMENTING', 'DONE') or begun_on is not null),
    check ((state = 'DONE') = (done_on is not null)),
    check ((state in ('REFUSED', 'WITHDRAWN')) = (ended_on is not null))
);
-- One open request of an office for an innovation.
create unique index wish_open on innovation.wish (code, asking_region, asking_agency)
    where state in ('WAITING', 'APPROVED', 'IMPLEMENTING');
create index wish_by_code on innovation.wish (code, state);
create index wish_by_asking on innovation.wish (asking_region, asking_agency);
create index wish_by_owner on innovation.wish (region, agency, state);
create index wish_by_day on innovation.wish (applied_on desc, id);
select innovation.read_by_all_write_by_region('innovation.wish');
grant select, insert on innovation.wish to pendopo_app;
grant update (state, version, approved_on, begun_on, done_on, ended_on, head_told_on) on innovation.wish to pendopo_app;

-- What happened to a request, in order.
create table innovation.wish_step (
    region  text        not null,
    wish    uuid        not null references innovation.wish,
    ordinal integer     not null check (ordinal > 0),
    act     text        not null
        check (act in ('ASKED', 'APPROVED', 'CONDITIONS', 'REFUSED', 'WITHDRAWN', 'BEGUN', 'PROVEN', 'DONE')),
    phase   text        not null default '' check (phase in ('', 'PREPARATION', 'PLAN', 'REPLICATION', 'EVALUATION')),
    words   text        not null check (length(words) <= 2000),
    salt    bytea       not null check (length(salt) = 16),
    by      uuid        not null,
    at      timestamptz not null,
    primary key (wish, ordinal),
    check ((act = 'PROVEN') = (phase <> ''))
);
select innovation.read_by_all_write_by_region('innovation.wish_step');
select pendopo.only_grows('innovation.wish_step');
grant select, insert on innovation.wish_step to pendopo_app;

-- Agreement, approval and evidence. That there is a paper is public; the paper is for the two sides and who oversees.
create table innovation.wish_paper (
    region text        not null,
    wish   uuid        not null references innovation.wish,
    upload uuid        not null primary key,
    kind   text        not null check (kind in ('AGREEMENT', 'APPROVAL', 'EVIDENCE')),
    phase  text        not null default '' check (phase in ('', 'PREPARATION', 'PLAN', 'REPLICATION', 'EVALUATION')),
    name   text        not null check (length(name) between 1 and 300),
    by     uuid        not null,
    at     timestamptz not null,
    check ((kind = 'EVIDENCE') = (phase <> ''))
);
create index wish_paper_by_wish on innovation.wish_paper (wish);
select innovation.read_by_all_write_by_region('innovation.wish_paper');
select pendopo.only_grows('innovation.wish_paper');
grant select, insert on innovation.wish_paper to pendopo_app;
