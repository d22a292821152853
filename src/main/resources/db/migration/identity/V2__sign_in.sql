-- Signing in: sessions, known devices, codes, tokens, and how often somebody tried. Every secret is hashed.

create table identity.session (
    region      text        not null,
    id          uuid        not null,
    account     uuid        not null,
    secret_hash bytea       not null,
    stage       text        not null check (stage in ('SECOND_FACTOR', 'OPEN')),
    device      text        not null check (length(device) <= 100),
    device_hash bytea,
    created_at  timestamptz not null,
    seen_at     timestamptz not null,
    expires_at  timestamptz not null,
    ended_at    timestamptz,
    primary key (region, id),
    unique (region, secret_hash),
    foreign key (region, account) references identity.account (region, id)
);
create index session_by_account on identity.session (region, account) where ended_at is null;
select pendopo.guard_by_region('identity.session');
grant select, insert, delete on identity.session to pendopo_app;
grant update (seen_at, ended_at) on identity.session to pendopo_app;

-- A device on which the owner signed in before: guesses made elsewhere do not slow it.
create table identity.device (
    region      text        not null,
    account     uuid        not null,
    device_hash bytea       not null,
    known_since timestamptz not null,
    primary key (region, account, device_hash),
    foreign key (region, account) references identity.account (region, id)
);
select pendopo.guard_by_region('identity.device');
grant select, insert, delete on identity.device to pendopo_app;

create table identity.one_time_code (
    region         text        not null,
    id             uuid        not null,
    purpose        text        not null check (purpose in ('SIGN_UP', 'RESET', 'NEW_ADDRESS')),
    address_sealed bytea       not null,
    account        uuid,
    code_hash      bytea,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    tries          int         not null default 0,
    used_at        timestamptz,
    primary key (region, id)
);
create index one_time_code_by_expiry on identity.one_time_code (region, expires_at);
select pendopo.guard_by_region('identity.one_time_code');
grant select, insert, delete on identity.one_time_code to pendopo_app;
grant update (tries, used_at) on identity.one_time_code to pendopo_app;

create table identity.backup_code (
    region    text  not null,
    account   uuid  not null,
    code_hash bytea not null,
    used_at   timestamptz,
    primary key (region, account, code_hash),
    foreign key (region, account) references identity.account (region, id)
);
select pendopo.guard_by_region('identity.backup_code');
grant select, insert, delete on identity.backup_code to pendopo_app;
grant update (used_at) on identity.backup_code to pendopo_app;

create table identity.token (
    region      text        not null,
    id          uuid        not null,
    account     uuid        not null,
    name        text        not null check (length(name) between 1 and 100),
    secret_hash bytea       not null,
    scopes      text[]      not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    used_at     timestamptz,
    primary key (region, id),
    unique (region, secret_hash),
    foreign key (region, account) references identity.account (region, id)
);
create index token_by_account on identity.token (region, account);
select pendopo.guard_by_region('identity.token');
grant select, insert on identity.token to pendopo_app;
grant update (revoked_at, used_at) on identity.token to pendopo_app;

-- Failures by (sign-in name, device or network) and the like, as keyed hashes: they hold nobody's data and, as a name
-- that does not exist is counted like any other, no region.
create table identity.attempt (
    bucket        bytea primary key,
    failures      int         not null,
    last_at       timestamptz not null,
    blocked_until timestamptz not null
);
create index attempt_by_age on identity.attempt (last_at);
grant select, insert, update, delete on identity.attempt to pendopo_app;
