-- Who somebody is and what they may do. Personal data is sealed (…_sealed) and found by keyed hashes (…_hash).

create schema identity;
grant usage on schema identity to pendopo_app;

create table identity.account (
    region            text        not null,
    id                uuid        not null,
    kind              text        not null check (kind in ('CITIZEN', 'OFFICER')),
    name_sealed       bytea       not null,
    email_sealed      bytea,
    phone_sealed      bytea,
    nik_sealed        bytea,
    nik_hash          bytea,
    birth_date_sealed bytea,
    sex_sealed        bytea,
    address_sealed    bytea,
    password_hash     text check (password_hash like '$argon2id$%'),
    totp_sealed       bytea,
    totp_step         bigint      not null default 0,
    language          text        not null default 'id' check (language in ('id', 'en')),
    created_at        timestamptz not null,
    closed_at         timestamptz,
    primary key (region, id),
    check ((nik_sealed is null) = (nik_hash is null))
);
create index account_by_nik on identity.account (region, nik_hash) where nik_hash is not null;
select pendopo.guard_by_region('identity.account');
grant select, insert, update on identity.account to pendopo_app;

-- The locator: which region a sign-in name lives in, asked before a region is known. Keyed hashes, nobody's data.
create table identity.locator (
    login_hash bytea primary key,
    region     text not null,
    account    uuid not null
);
create index locator_by_account on identity.locator (account);
grant select, insert, delete on identity.locator to pendopo_app;

create table identity.officer (
    region     text not null,
    account    uuid not null,
    name       text not null check (length(name) between 1 and 200),
    position   text not null check (length(position) between 1 and 200),
    nip_sealed bytea,
    nip_hash   bytea,
    primary key (region, account),
    foreign key (region, account) references identity.account (region, id)
);
create index officer_by_name on identity.officer (region, name);
select pendopo.guard_by_region('identity.officer');
grant select, insert, update on identity.officer to pendopo_app;

-- A role held in an agency, by date. Never deleted: a right that ends keeps its row.
create table identity.role_held (
    region     text        not null,
    id         uuid        not null,
    account    uuid        not null,
    role       text        not null,
    agency     text        not null,
    from_day   date        not null,
    until_day  date,
    granted_by uuid        not null,
    granted_at timestamptz not null,
    revoked_at timestamptz,
    revoked_by uuid,
    primary key (region, id),
    foreign key (region, account) references identity.officer (region, account),
    check (until_day is null or until_day >= from_day),
    check ((revoked_at is null) = (revoked_by is null))
);
create index role_held_by_account on identity.role_held (region, account);
create index role_held_by_role on identity.role_held (region, role, agency);
select pendopo.guard_by_region('identity.role_held');
grant select, insert on identity.role_held to pendopo_app;
grant update (revoked_at, revoked_by) on identity.role_held to pendopo_app;

-- Rights for a time: leave, an acting head. Gives what the giver holds, and no longer than the giver holds it.
create table identity.delegation (
    region     text        not null,
    id         uuid        not null,
    kind       text        not null check (kind in ('DELEGASI', 'MANDAT')),
    giver      uuid        not null,
    receiver   uuid        not null,
    role       text        not null,
    agency     text        not null,
    from_day   date        not null,
    until_day  date        not null,
    occasion   text        not null check (length(occasion) between 1 and 500),
    created_by uuid        not null,
    created_at timestamptz not null,
    ended_at   timestamptz,
    ended_by   uuid,
    primary key (region, id),
    foreign key (region, giver) references identity.officer (region, account),
    foreign key (region, receiver) references identity.officer (region, account),
    check (giver <> receiver),
    check (until_day >= from_day),
    check ((ended_at is null) = (ended_by is null))
);
create index delegation_by_receiver on identity.delegation (region, receiver);
create index delegation_by_giver on identity.delegation (region, giver);
select pendopo.guard_by_region('identity.delegation');
grant select, insert on identity.delegation to pendopo_app;
grant update (ended_at, ended_by) on identity.delegation to pendopo_app;

-- One right of one giver is in one other hand at a time, whoever writes the row.
create function identity.refuse_overlap() returns trigger
    language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.region || new.giver || new.role || new.agency, 0));
    if exists (select from identity.delegation d
               where d.region = new.region and d.giver = new.giver and d.role = new.role and d.agency = new.agency
                 and d.ended_at is null and d.id <> new.id
                 and daterange(d.from_day, d.until_day, '[]') && daterange(new.from_day, new.until_day, '[]')) then
        raise exception 'This right is delegated already in these days'
            using errcode = 'exclusion_violation', constraint = 'delegation_overlap';
    end if;
    return new;
end;
$$;
create trigger no_overlap before insert on identity.delegation
    for each row execute function identity.refuse_overlap();

-- Every change of rights, for ever.
create table identity.right_change (
    region    text        not null,
    id        bigint generated always as identity,
    at        timestamptz not null,
    by        uuid        not null,
    account   uuid        not null,
    change    text        not null check (change in
        ('GRANTED', 'REVOKED', 'DELEGATED', 'DELEGATION_ENDED', 'OFFICER_CREATED', 'OFFICER_CLOSED')),
    role      text,
    agency    text,
    from_day  date,
    until_day date,
    reason    text        not null,
    primary key (region, id)
);
create index right_change_by_account on identity.right_change (region, account);
select pendopo.guard_by_region('identity.right_change');
select pendopo.only_grows('identity.right_change');
grant select, insert on identity.right_change to pendopo_app;
