-- Innovations as living records. What stands here is public; a person is named by an account only, and the rows that tie
-- a person to an innovation are guarded by their region.

-- Everybody reads, only the own region writes.
create function innovation.read_by_all_write_by_region(guarded regclass) returns void
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy read_by_all on %s for select to pendopo_app, %I using (true)', guarded, current_user);
    execute format(
            'create policy enter_own on %s for insert to pendopo_app, %I '
                || 'with check (region = current_setting(''pendopo.region'', true))',
            guarded, current_user);
    execute format(
            'create policy change_own on %s for update to pendopo_app, %I '
                || 'using (region = current_setting(''pendopo.region'', true)) '
                || 'with check (region = current_setting(''pendopo.region'', true))',
            guarded, current_user);
    execute format(
            'create trigger a_region_is_set before insert or update or delete on %s '
                || 'for each statement execute function pendopo.require_region()',
            guarded);
end;
$$;

-- What an innovation is now; each state of it stands in record_version.
create table innovation.record (
    code         text    not null primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 80),
    region       text    not null,
    agency       text    not null,
    owner_name   text    not null check (length(owner_name) between 1 and 200),
    unit         text    not null default '',
    title        text    not null check (length(title) between 1 and 200),
    state        text    not null check (state in ('IDEA', 'TRIAL', 'RUNNING', 'ENDED', 'UNKNOWN')),
    category     text    not null default '',
    sector       text    not null default '',
    born_in      integer not null check (born_in between 1945 and 2200),
    words        text    not null,
    version      integer not null check (version > 0),
    keeper       uuid,
    looked_on    date,
    from_history boolean not null
);
create index record_by_owner on innovation.record (region, agency);
select innovation.read_by_all_write_by_region('innovation.record');
grant select, insert on innovation.record to pendopo_app;
grant update (agency, owner_name, unit, title, state, category, sector, born_in, words, version, keeper, looked_on)
    on innovation.record to pendopo_app;

-- Every state a record was ever in, with who changed it and why.
create table innovation.record_version (
    region  text        not null,
    code    text        not null references innovation.record,
    version integer     not null check (version > 0),
    state   text        not null,
    sheet   jsonb       not null,
    reason  text        not null check (length(reason) between 1 and 500),
    by      uuid        not null,
    at      timestamptz not null,
    primary key (code, version)
);
select innovation.read_by_all_write_by_region('innovation.record_version');
select pendopo.only_grows('innovation.record_version');
grant select, insert on innovation.record_version to pendopo_app;

-- Who looked and found it true, or took it into care.
create table innovation.record_look (
    region text        not null,
    code   text        not null references innovation.record,
    id     uuid        not null primary key,
    kind   text        not null check (kind in ('LOOKED', 'TAKEN')),
    note   text        not null check (length(note) <= 500),
    by     uuid        not null,
    at     timestamptz not null
);
create index record_look_by_record on innovation.record_look (code, at);
select innovation.read_by_all_write_by_region('innovation.record_look');
select pendopo.only_grows('innovation.record_look');
grant select, insert on innovation.record_look to pendopo_app;

-- Honours, and the withdrawal of one; nothing is overwritten.
create table innovation.record_award (
    region      text        not null,
    code        text        not null references innovation.record,
    id          uuid        not null primary key,
    year        integer     not null check (year between 1945 and 2200),
    competition text        not null check (length(competition) between 1 and 200),
    tier        text        not null check (length(tier) between 1 and 100),
    source      text        not null check (length(source) between 1 and 500),
    by          uuid        not null,
    at          timestamptz not null,
    unique (code, year, competition, tier)
);
select innovation.read_by_all_write_by_region('innovation.record_award');
select pendopo.only_grows('innovation.record_award');
grant select, insert on innovation.record_award to pendopo_app;

create table innovation.record_award_withdrawn (
    region text        not null,
    award  uuid        not null primary key references innovation.record_award,
    reason text        not null check (length(reason) between 1 and 500),
    by     uuid        not null,
    at     timestamptz not null
);
select innovation.read_by_all_write_by_region('innovation.record_award_withdrawn');
select pendopo.only_grows('innovation.record_award_withdrawn');
grant select, insert on innovation.record_award_withdrawn to pendopo_app;

-- The officers behind it: named by the keeper, shown when they agreed, hidden again when they say so.
create table innovation.record_officer (
    region  text        not null,
    code    text        not null,
    account uuid        not null,
    step    integer     not null check (step > 0),
    act     text        not null check (act in ('NAMED', 'AGREED', 'HIDDEN')),
    part    text        not null check (length(part) <= 200),
    by      uuid        not null,
    at      timestamptz not null,
    primary key (region, code, account, step)
);
select pendopo.guard_by_region('innovation.record_officer');
select pendopo.only_grows('innovation.record_officer');
grant select, insert on innovation.record_officer to pendopo_app;
