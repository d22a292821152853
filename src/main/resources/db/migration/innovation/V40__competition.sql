-- Competitions. What an edition rules is open to all and belongs to no region's guard; what is entered and scored lies under
-- the region that runs the edition.

create table innovation.edition (
    code      text        not null primary key check (code ~ '^[a-z0-9][a-z0-9-]{2,39}$'),
    region    text        not null,
    agency    text        not null,
    opened_by uuid        not null,
    opened_at timestamptz not null
);
select pendopo.only_grows('innovation.edition');
grant select, insert on innovation.edition to pendopo_app;

-- The rules as they were frozen; a change is a new row with its reason, which every entrant sees.
create table innovation.edition_rules (
    edition  text        not null references innovation.edition,
    number   integer     not null check (number >= 1),
    rules    text        not null check (length(rules) <= 262144),
    digest   text        not null check (digest ~ '^[0-9a-f]{64}$'),
    reason   text        not null check (length(reason) <= 2000),
    set_by   uuid        not null,
    set_at   timestamptz not null,
    primary key (edition, number),
    check (number = 1 or length(reason) >= 10)
);
select pendopo.only_grows('innovation.edition_rules');
grant select, insert on innovation.edition_rules to pendopo_app;

create table innovation.entry (
    region         text        not null,
    id             uuid        not null,
    edition        text        not null references innovation.edition,
    number         text        check (number ~ '^E[0-9]{4}$'),
    author         uuid        not null,
    entrant_region text        not null,
    agency         text        not null,
    holder         text        not null check (length(holder) between 1 and 300),
    cluster        text        not null,
    state          text        not null check (state in ('DRAFT', 'SENT', 'FAULTED', 'ANSWERED', 'ADMITTED', 'REFUSED',
                                                         'APPEALED', 'WITHDRAWN')),
    idea           uuid,
    content        jsonb       not null,
    title_key      text        not null default '',
    version        integer     not null check (version >= 1),
    answer_by      date,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    sent_at        timestamptz,
    primary key (region, id),
    unique (region, edition, number)
);
select pendopo.guard_by_region('innovation.entry');
create index entry_of_author on innovation.entry (region, author);
create index entry_of_entrant on innovation.entry (region, edition, entrant_region, agency);
grant select, insert, update on innovation.entry to pendopo_app;

create table innovation.entry_version (
    region   text        not null,
    entry    uuid        not null,
    version  integer     not null,
    content  jsonb       not null,
    saved_by uuid        not null,
    saved_at timestamptz not null,
    primary key (region, entry, version)
);
select pendopo.guard_by_region('innovation.entry_version');
select pendopo.only_grows('innovation.entry_version');
grant select, insert on innovation.entry_version to pendopo_app;

create table innovation.entry_author (
    region     text        not null,
    entry      uuid        not null,
    account    uuid        not null,
    name       text        not null check (length(name) between 1 and 200),
    invited_by uuid        not null,
    invited_at timestamptz not null,
    joined_at  timestamptz,
    primary key (region, entry, account)
);
select pendopo.guard_by_region('innovation.entry_author');
create index entry_author_of on innovation.entry_author (region, account);
grant select, insert, update, delete on innovation.entry_author to pendopo_app;

create table innovation.entry_file (
    region text not null,
    entry  uuid not null,
    slot   text not null,
    upload uuid not null,
    name   text not null,
    primary key (region, entry, slot)
);
select pendopo.guard_by_region('innovation.entry_file');
create index entry_file_of on innovation.entry_file (region, upload);
grant select, insert, update, delete on innovation.entry_file to pendopo_app;

-- What happened to an entry, with the reason that was owed.
create table innovation.entry_step (
    region text        not null,
    entry  uuid        not null,
    number integer     not null,
    kind   text        not null,
    reason text        not null check (length(reason) <= 4000),
    faults text[]      not null default '{}',
    acted  uuid        not null,
    at     timestamptz not null,
    primary key (region, entry, number)
);
select pendopo.guard_by_region('innovation.entry_step');
select pendopo.only_grows('innovation.entry_step');
grant select, insert on innovation.entry_step to pendopo_app;

create table innovation.juror (
    region       text        not null,
    edition      text        not null references innovation.edition,
    jury         text        not null,
    account      uuid        not null,
    pseudonym    text        not null check (pseudonym ~ '^J[0-9]{2}$'),
    name         text        not null,
    organisation text        not null check (length(organisation) between 1 and 200),
    org_region   text,
    org_agency   text,
    reserve      boolean     not null,
    appointed_by uuid        not null,
    appointed_at timestamptz not null,
    declared_at  timestamptz,
    primary key (region, edition, jury, account),
    unique (region, edition, jury, pseudonym)
);
select pendopo.guard_by_region('innovation.juror');
create index juror_of on innovation.juror (region, account);
grant select, insert, update (declared_at) on innovation.juror to pendopo_app;

create table innovation.interest (
    region   text        not null,
    edition  text        not null,
    jury     text        not null,
    account  uuid        not null,
    entry    text        not null,
    kind     text        not null check (kind in ('PERSONAL', 'FINANCIAL', 'ORGANISATIONAL', 'PROFESSIONAL')),
    ended_on date,
    told_at  timestamptz not null,
    primary key (region, edition, jury, account, entry, kind)
);
select pendopo.guard_by_region('innovation.interest');
select pendopo.only_grows('innovation.interest');
grant select, insert on innovation.interest to pendopo_app;

create table innovation.stage (
    region          text        not null,
    edition         text        not null references innovation.edition,
    stage           text        not null,
    state           text        not null check (state in ('NAMES', 'SCORING', 'CLOSED', 'PUBLISHED')),
    seed            text        not null check (seed ~ '^[0-9a-f]{64}$'),
    names_by        uuid        not null,
    names_at        timestamptz not null,
    drawn_at        timestamptz,
    closed_at       timestamptz,
    published_at    timestamptz,
    objection_until date,
    primary key (region, edition, stage)
);
select pendopo.guard_by_region('innovation.stage');
grant select, insert, update on innovation.stage to pendopo_app;

create table innovation.assigned (
    region    text not null,
    edition   text not null,
    stage     text not null,
    entry     text not null,
    pseudonym text not null,
    primary key (region, edition, stage, entry, pseudonym)
);
select pendopo.guard_by_region('innovation.assigned');
select pendopo.only_grows('innovation.assigned');
grant select, insert on innovation.assigned to pendopo_app;

create table innovation.recusal (
    region    text not null,
    edition   text not null,
    stage     text not null,
    entry     text not null,
    pseudonym text not null,
    kind      text not null,
    primary key (region, edition, stage, entry, pseudonym, kind)
);
select pendopo.guard_by_region('innovation.recusal');
select pendopo.only_grows('innovation.recusal');
grant select, insert on innovation.recusal to pendopo_app;

-- What a juror saved, sealed; the digest of each version stands in the public log. Nothing may be saved once the stage is
-- closed: the database says so, too.
create table innovation.sheet (
    region    text        not null,
    edition   text        not null,
    stage     text        not null,
    entry     text        not null,
    pseudonym text        not null,
    version   integer     not null check (version >= 1),
    sealed    bytea       not null,
    digest    bytea       not null check (length(digest) = 32),
    saved_at  timestamptz not null,
    primary key (region, edition, stage, entry, pseudonym, version)
);
select pendopo.guard_by_region('innovation.sheet');
select pendopo.only_grows('innovation.sheet');
grant select, insert on innovation.sheet to pendopo_app;

create function innovation.only_while_scoring() returns trigger
    language plpgsql as
$$
begin
    perform 1 from innovation.stage
    where region = new.region and edition = new.edition and stage = new.stage and state = 'SCORING'
    for share;
    if not found then
        raise exception 'Stage %.% takes no scores', new.edition, new.stage using errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;
create trigger only_while_scoring before insert on innovation.sheet
    for each row execute function innovation.only_while_scoring();

-- What the seals held, written all at once when the stage closed.
create table innovation.opened (
    region    text  not null,
    edition   text  not null,
    stage     text  not null,
    entry     text  not null,
    pseudonym text  not null,
    salt      bytea not null,
    digest    bytea not null,
    scores    jsonb not null,
    comments  jsonb not null,
    primary key (region, edition, stage, entry, pseudonym)
);
select pendopo.guard_by_region('innovation.opened');
select pendopo.only_grows('innovation.opened');
grant select, insert on innovation.opened to pendopo_app;

create table innovation.correction (
    region      text          not null,
    id          uuid          not null,
    edition     text          not null,
    stage       text          not null,
    entry       text          not null,
    pseudonym   text          not null,
    criterion   text          not null,
    score       numeric(5, 2) not null check (score between 0 and 100),
    reason      text          not null check (length(reason) between 10 and 2000),
    proposed_by uuid          not null,
    proposed_at timestamptz   not null,
    decided_by  uuid,
    decided_at  timestamptz,
    allowed     boolean,
    primary key (region, id),
    check (decided_by is null or decided_by <> proposed_by),
    check ((decided_by is null) = (allowed is null))
);
select pendopo.guard_by_region('innovation.correction');
grant select, insert, update (decided_by, decided_at, allowed) on innovation.correction to pendopo_app;

-- Minutes of a meeting about an entry on which jurors disagree, or of the panel that left the order.
create table innovation.panel_note (
    region  text        not null,
    id      uuid        not null,
    edition text        not null,
    stage   text        not null,
    entry   text        not null,
    kind    text        not null check (kind in ('MODERATION', 'DEPARTURE')),
    tier    text        not null default '',
    words   text        not null check (length(words) between 10 and 4000),
    by_whom uuid        not null,
    at      timestamptz not null,
    primary key (region, id)
);
select pendopo.guard_by_region('innovation.panel_note');
select pendopo.only_grows('innovation.panel_note');
grant select, insert on innovation.panel_note to pendopo_app;

-- What was published, word for word; a later one says why it replaces the one before.
create table innovation.publication (
    region       text        not null,
    edition      text        not null,
    stage        text        not null,
    number       integer     not null check (number >= 1),
    protocol     text        not null,
    digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
    reason       text        not null check (length(reason) <= 2000),
    published_by uuid        not null,
    published_at timestamptz not null,
    primary key (region, edition, stage, number),
    check (number = 1 or length(reason) >= 10)
);
select pendopo.guard_by_region('innovation.publication');
select pendopo.only_grows('innovation.publication');
grant select, insert on innovation.publication to pendopo_app;

create table innovation.objection (
    region      text        not null,
    id          uuid        not null,
    edition     text        not null,
    stage       text        not null,
    entry       text        not null,
    words       text        not null check (length(words) between 10 and 4000),
    raised_by   uuid        not null,
    raised_at   timestamptz not null,
    answer      text        check (length(answer) between 10 and 4000),
    upheld      boolean,
    answered_by uuid,
    answered_at timestamptz,
    primary key (region, id),
    unique (region, edition, stage, entry, raised_by),
    check ((answer is null) = (answered_by is null) and (answer is null) = (upheld is null))
);
select pendopo.guard_by_region('innovation.objection');
grant select, insert, update (answer, upheld, answered_by, answered_at) on innovation.objection to pendopo_app;

create table innovation.revocation (
    region     text        not null,
    edition    text        not null,
    stage      text        not null,
    entry      text        not null,
    reason     text        not null check (length(reason) between 10 and 4000),
    revoked_by uuid        not null,
    revoked_at timestamptz not null,
    primary key (region, edition, stage, entry)
);
select pendopo.guard_by_region('innovation.revocation');
select pendopo.only_grows('innovation.revocation');
grant select, insert on innovation.revocation to pendopo_app;

-- Who may enter a group that is by invitation.
create table innovation.invitation (
    region         text        not null,
    edition        text        not null references innovation.edition,
    group_code     text        not null,
    entrant_region text        not null,
    agency         text        not null,
    invited_by     uuid        not null,
    invited_at     timestamptz not null,
    primary key (region, edition, group_code, entrant_region, agency)
);
select pendopo.guard_by_region('innovation.invitation');
grant select, insert on innovation.invitation to pendopo_app;
