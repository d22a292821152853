-- In whose name somebody acts, what may bias an officer, and who looked at whose data.

create table identity.party (
    region         text        not null,
    id             uuid        not null,
    kind           text        not null check (kind in ('PERSON', 'COMPANY', 'GOVERNMENT')),
    name_sealed    bytea       not null,
    nik_sealed     bytea,
    nik_hash       bytea,
    npwp_sealed    bytea,
    npwp_hash      bytea,
    nib_sealed     bytea,
    nib_hash       bytea,
    address_sealed bytea,
    created_by     uuid        not null,
    created_at     timestamptz not null,
    primary key (region, id),
    check (kind <> 'PERSON' or nik_hash is not null),
    check (kind <> 'COMPANY' or nib_hash is not null or npwp_hash is not null)
);
create index party_by_nik on identity.party (region, nik_hash);
create index party_by_nib on identity.party (region, nib_hash);
create index party_by_npwp on identity.party (region, npwp_hash);
select pendopo.guard_by_region('identity.party');
grant select, insert on identity.party to pendopo_app;

-- Who speaks for a party without a power of attorney: the person themselves, a company's people.
create table identity.membership (
    region     text        not null,
    party      uuid        not null,
    account    uuid        not null,
    basis      text        not null check (basis in ('SELF', 'MEMBER')),
    added_at   timestamptz not null,
    ended_at   timestamptz,
    primary key (region, party, account),
    foreign key (region, party) references identity.party (region, id),
    foreign key (region, account) references identity.account (region, id)
);
create index membership_by_account on identity.membership (region, account);
create unique index one_self on identity.membership (region, account) where basis = 'SELF' and ended_at is null;
select pendopo.guard_by_region('identity.membership');
grant select, insert on identity.membership to pendopo_app;
grant update (ended_at) on identity.membership to pendopo_app;

-- A power of attorney: its document, its scope (no services means all), its days.
create table identity.power_of_attorney (
    region         text        not null,
    id             uuid        not null,
    party          uuid        not null,
    representative uuid        not null,
    origin         text        not null check (origin in ('PARTY', 'PAPER')),
    document       uuid,
    services       text[]      not null,
    from_day       date        not null,
    until_day      date        not null,
    granted_by     uuid        not null,
    granted_at     timestamptz not null,
    revoked_at     timestamptz,
    revoked_by     uuid,
    primary key (region, id),
    foreign key (region, party) references identity.party (region, id),
    foreign key (region, representative) references identity.account (region, id),
    check (until_day >= from_day),
    check (origin = 'PARTY' or document is not null),
    check ((revoked_at is null) = (revoked_by is null))
);
create index power_by_representative on identity.power_of_attorney (region, representative);
create index power_by_party on identity.power_of_attorney (region, party);
select pendopo.guard_by_region('identity.power_of_attorney');
grant select, insert on identity.power_of_attorney to pendopo_app;
grant update (revoked_at, revoked_by) on identity.power_of_attorney to pendopo_app;

-- The register of relations that officers declared: a relation that ended keeps its row.
create table identity.relation (
    region       text        not null,
    id           uuid        not null,
    officer      uuid        not null,
    kind         text        not null check (kind in ('OWN_NIK', 'RELATIVE', 'FAMILY_CARD', 'COMPANY_NIB', 'COMPANY_NPWP')),
    value_sealed bytea       not null,
    value_hash   bytea       not null,
    declared_at  timestamptz not null,
    ended_at     timestamptz,
    primary key (region, id),
    foreign key (region, officer) references identity.officer (region, account)
);
create index relation_by_value on identity.relation (region, officer, value_hash) where ended_at is null;
select pendopo.guard_by_region('identity.relation');
grant select, insert on identity.relation to pendopo_app;
grant update (ended_at) on identity.relation to pendopo_app;

-- One row a page: who saw whose data, for what. For ever.
create table identity.look (
    region       text        not null,
    id           bigint generated always as identity,
    at           timestamptz not null,
    account      uuid        not null,
    subject_kind text        not null check (subject_kind ~ '^[a-z-]{1,30}$'),
    subject_id   text        not null check (subject_id ~ '^[A-Za-z0-9./-]{1,80}$'),
    page         text        not null check (length(page) <= 200),
    purpose      text        not null check (length(purpose) between 1 and 200),
    reason       text        check (length(reason) between 1 and 500),
    primary key (region, id)
);
create index look_by_subject on identity.look (region, subject_kind, subject_id, id desc);
create index look_by_account on identity.look (region, account, id desc);
select pendopo.guard_by_region('identity.look');
select pendopo.only_grows('identity.look');
grant select, insert on identity.look to pendopo_app;

-- Why an auditor wants to see somebody's data; good for a short time and for that one subject.
create table identity.look_reason (
    region       text        not null,
    id           bigint generated always as identity,
    at           timestamptz not null,
    account      uuid        not null,
    subject_kind text        not null,
    subject_id   text        not null,
    reason       text        not null check (length(reason) between 1 and 500),
    primary key (region, id)
);
create index look_reason_by_subject on identity.look_reason (region, account, subject_kind, subject_id, at desc);
select pendopo.guard_by_region('identity.look_reason');
select pendopo.only_grows('identity.look_reason');
grant select, insert on identity.look_reason to pendopo_app;

-- Whose right was handed over, for a line that records a delegation.
alter table identity.right_change add column giver uuid;
