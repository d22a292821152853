-- A request from form to decree. Every table holds a person's data in some row, so every table is guarded by its region.

create schema cases;
grant usage on schema cases to pendopo_app;

-- Numbers of requests: one counter for each region and year, taken last in the transaction.
create table cases.counter (
    region text    not null,
    year   integer not null,
    last   bigint  not null check (last > 0),
    primary key (region, year)
);
grant select, insert, update on cases.counter to pendopo_app;
select pendopo.guard_by_region('cases.counter');

create table cases.case_file (
    region             text        not null,
    number             text        not null check (number ~ '^[0-9]{2,4}-[0-9]{4}-[0-9]{6,9}-[0-9]$'),
    service            text        not null,
    definition         text        not null,
    variant            text        not null,
    office             text        not null,
    channel            text        not null,
    applicant_kind     text        not null check (applicant_kind in ('PERSON', 'COMPANY', 'GOVERNMENT')),
    account            uuid        not null,
    party              uuid,
    holder_hash        bytea       not null,
    holder_sealed      bytea       not null,
    name_grams         integer[]   not null,
    data_sealed        bytea       not null,
    tracking_hash      bytea       not null,
    origin             text,
    version            integer     not null check (version > 0),
    state              text        not null check (state in
        ('CHECKING', 'UNDER_REVIEW', 'WAITING_FOR_APPLICANT', 'AWAITING_SIGNATURE', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'DEEMED_APPROVED')),
    submitted_at       timestamptz not null,
    complete_at        timestamptz,
    finished_at        timestamptz,
    clock_days         integer     not null check (clock_days between 1 and 1000),
    clock_state        text        not null check (clock_state in ('NOT_STARTED', 'RUNNING', 'STOPPED', 'DONE')),
    clock_since        date,
    clock_used         integer     not null default 0 check (clock_used >= 0),
    clock_due_on       date,
    clock_alarm_at     timestamptz,
    clock_alarm        text check (clock_alarm in ('REMIND', 'DEADLINE', 'OVER')),
    paused_since       date,
    paused_days        integer     not null default 0,
    returns            integer     not null default 0,
    out_of_turn        integer     not null default 0,
    primary key (region, number),
    check (clock_state <> 'RUNNING' or (clock_due_on is not null and clock_since is not null)),
    check ((finished_at is not null) = (state in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'DEEMED_APPROVED')))
);
grant select, insert, update on cases.case_file to pendopo_app;
select pendopo.guard_by_region('cases.case_file');
create index case_by_account on cases.case_file (region, account, submitted_at desc);
create index case_by_holder on cases.case_file (region, holder_hash, submitted_at desc);
create index case_by_submission on cases.case_file (region, submitted_at desc);
create index case_by_alarm on cases.case_file (region, clock_alarm_at) where clock_alarm_at is not null;
create index case_deemed on cases.case_file (region, number) where state = 'DEEMED_APPROVED';
create index case_by_origin on cases.case_file (region, origin) where origin is not null;
create index case_by_name on cases.case_file using gin (name_grams);

-- Where the open parts of a case stand. A version belongs to one token only, so two branches never share one.
create table cases.token (
    region     text        not null,
    number     text        not null,
    branch     text        not null,
    step       text        not null,
    came_from  text        not null default '',
    version    integer     not null,
    role       text        not null,
    agency     text        not null,
    queued_at  timestamptz not null,
    entered_at timestamptz not null,
    due_on     date,
    alarm_at   timestamptz,
    escalated  boolean     not null default false,
    claimed_by uuid,
    claimed_at timestamptz,
    signing    timestamptz,
    primary key (region, number, branch),
    unique (region, number, version)
);
grant select, insert, update, delete on cases.token to pendopo_app;
select pendopo.guard_by_region('cases.token');
create index token_inbox on cases.token (region, agency, role, queued_at, number);
create index token_by_claim on cases.token (region, claimed_by) where claimed_by is not null;
create index token_by_alarm on cases.token (region, alarm_at) where alarm_at is not null;

-- What happened. It only grows; and a version of a case is used up once, whatever any program thinks.
create table cases.history (
    region       text        not null,
    number       text        not null,
    seq          integer     not null,
    used_version integer,
    at           timestamptz not null,
    account      uuid        not null,
    actor_kind   text        not null,
    role         text        not null,
    agency       text        not null,
    on_behalf_of uuid,
    action       text        not null,
    effect       text        not null,
    branch       text        not null,
    from_step    text        not null,
    to_steps     text        not null,
    note_sealed  bytea,
    salt         bytea       not null,
    primary key (region, number, seq),
    unique (region, number, used_version)
);
grant select, insert on cases.history to pendopo_app;
select pendopo.guard_by_region('cases.history');
select pendopo.only_grows('cases.history');

-- Four eyes, promised by the database too: who found a file complete or gave the opinion on it cannot endorse or sign it.
create function cases.four_eyes() returns trigger
    language plpgsql as
$$
begin
    if exists (select
               from cases.history earlier
               where earlier.region = new.region
                 and earlier.number = new.number
                 and earlier.account = new.account
                 and earlier.effect in ('COMPLETE', 'RECOMMEND', 'NOT_RECOMMEND', 'REPORT_VISIT')) then
        raise exception 'Who checked a file cannot sign it' using errcode = 'check_violation', constraint = 'four_eyes';
    end if;
    return new;
end;
$$;
create trigger four_eyes before insert on cases.history
    for each row when (new.effect in ('SIGN', 'ENDORSE') and new.actor_kind = 'OFFICER') execute function cases.four_eyes();

-- The papers of a case: which upload lies in which slot. A later one replaces an earlier one, and both stay known.
create table cases.attachment (
    region  text        not null,
    number  text        not null,
    slot    text        not null,
    item    integer     not null default 0,
    upload  uuid        not null,
    version integer     not null,
    at      timestamptz not null,
    primary key (region, number, slot, item, version)
);
grant select, insert on cases.attachment to pendopo_app;
select pendopo.guard_by_region('cases.attachment');
create index attachment_by_upload on cases.attachment (region, upload);

-- The faults of a return, each tied to its field or slot; all at once.
create table cases.fault (
    region      text        not null,
    number      text        not null,
    version     integer     not null,
    ordinal     integer     not null,
    part        text        not null,
    note_sealed bytea       not null,
    answered_at timestamptz,
    primary key (region, number, version, ordinal)
);
grant select, insert, update on cases.fault to pendopo_app;
select pendopo.guard_by_region('cases.fault');

-- What officers write for the decision: the values of a draft decree, the ground of a denial. The last one counts.
create table cases.draft_decision (
    region        text        not null,
    number        text        not null,
    version       integer     not null,
    kind          text        not null check (kind in ('DECREE', 'DENIAL')),
    values_sealed bytea       not null,
    account       uuid        not null,
    at            timestamptz not null,
    primary key (region, number, version)
);
grant select, insert on cases.draft_decision to pendopo_app;
select pendopo.guard_by_region('cases.draft_decision');
select pendopo.only_grows('cases.draft_decision');

-- Site inspections: set, then reported (BAP).
create table cases.inspection (
    region        text        not null,
    number        text        not null,
    branch        text        not null,
    version       integer     not null,
    visit_at      timestamptz not null,
    inspector     uuid,
    place_sealed  bytea       not null,
    report_sealed bytea,
    reported_by   uuid,
    reported_at   timestamptz,
    primary key (region, number, branch, version)
);
grant select, insert, update on cases.inspection to pendopo_app;
select pendopo.guard_by_region('cases.inspection');

-- What neighbours and other modules answered to the prerequisites, and when to ask again.
create table cases.verification (
    region   text        not null,
    number   text        not null,
    ordinal  integer     not null,
    name     text        not null,
    answer   text        not null check (answer in ('HOLDS', 'FAILS', 'NOT_VERIFIED')),
    evidence text        not null,
    at       timestamptz not null,
    again_at timestamptz,
    tries    integer     not null default 1,
    primary key (region, number, ordinal)
);
grant select, insert, update on cases.verification to pendopo_app;
select pendopo.guard_by_region('cases.verification');
create index verification_again on cases.verification (region, again_at) where again_at is not null;

-- Forms that are not sent yet.
create table cases.draft (
    region         text        not null,
    id             uuid        not null,
    account        uuid        not null,
    service        text        not null,
    definition     text        not null,
    variant        text        not null,
    applicant_kind text        not null,
    party          uuid,
    origin         text,
    content_sealed bytea       not null,
    version        integer     not null,
    created_at     timestamptz not null,
    saved_at       timestamptz not null,
    primary key (region, id)
);
grant select, insert, update, delete on cases.draft to pendopo_app;
select pendopo.guard_by_region('cases.draft');
create index draft_by_account on cases.draft (region, account, saved_at desc);

-- The life of what was granted.
create table cases.permit (
    region        text        not null,
    number        text        not null,
    case_number   text        not null,
    service       text        not null,
    parent        text,
    account       uuid        not null,
    party         uuid,
    holder_hash   bytea       not null,
    holder_sealed bytea       not null,
    document      uuid        not null,
    valid_from    date        not null,
    valid_until   date,
    notice_days   integer     not null,
    state         text        not null check (state in
        ('ACTIVE', 'EXPIRING', 'EXPIRED', 'RENEWED', 'AMENDED', 'SUSPENDED', 'REVOKED', 'REPLACED')),
    alarm_on      date,
    succeeded_by  text,
    primary key (region, number)
);
grant select, insert, update on cases.permit to pendopo_app;
select pendopo.guard_by_region('cases.permit');
create index permit_by_holder on cases.permit (region, holder_hash, service, state);
create index permit_by_account on cases.permit (region, account);
create index permit_by_case on cases.permit (region, case_number);
create index permit_by_alarm on cases.permit (region, alarm_on) where alarm_on is not null;

-- Every change in a permit's life, with its reason.
create table cases.permit_event (
    region      text        not null,
    number      text        not null,
    seq         integer     not null,
    at          timestamptz not null,
    account     uuid        not null,
    from_state  text        not null,
    to_state    text        not null,
    note_sealed bytea,
    primary key (region, number, seq)
);
grant select, insert on cases.permit_event to pendopo_app;
select pendopo.guard_by_region('cases.permit_event');
select pendopo.only_grows('cases.permit_event');

-- Which regions an account has dealings with: no name, no number, only where to look.
create table cases.account_region (
    account uuid not null,
    region  text not null,
    primary key (account, region)
);
grant select, insert on cases.account_region to pendopo_app;

-- Files by a part of the holder's name. The grams are keyed hashes of the name's trigrams; the operator is not leakproof,
-- so under the policy its index would not be used: this function reads as a role whose policy lets it see every row, and
-- keeps to the region itself.
create policy searcher_reads on cases.case_file for select to pendopo_searcher using (true);
grant usage on schema cases to pendopo_searcher;
grant select (region, number, name_grams, submitted_at) on cases.case_file to pendopo_searcher;
create function cases.find_by_name(wanted integer[], at_most integer) returns setof text
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$
    select found.number
    from cases.case_file found
    where found.name_grams @> wanted
      and found.region = current_setting('pendopo.region')
      and current_setting('pendopo.region') <> ''
    order by found.submitted_at desc
    limit least(at_most, 200);
$$;
grant create on schema cases to pendopo_searcher;
alter function cases.find_by_name(integer[], integer) owner to pendopo_searcher;
revoke create on schema cases from pendopo_searcher;
revoke all on function cases.find_by_name(integer[], integer) from public;
grant execute on function cases.find_by_name(integer[], integer) to pendopo_app;
