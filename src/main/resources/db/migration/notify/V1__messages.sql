-- Messages to people: what the account reads in the application, and what is still to be delivered outside of it.

create schema notify;
grant usage on schema notify to pendopo_app;

create table notify.message (
    region         text        not null,
    id             uuid        not null,
    account        uuid,
    via            text        check (via in ('EMAIL', 'SMS')),
    address_sealed bytea,
    text_key       text        not null,
    values_sealed  bytea       not null,
    link           text        not null,
    language       text        not null,
    created_at     timestamptz not null,
    read_at        timestamptz,
    state          text        not null check (state in ('WAITING', 'SENT', 'HELD', 'NO_ADDRESS', 'GIVEN_UP')),
    attempts       integer     not null default 0,
    last_error     text        not null default '',
    changed_at     timestamptz not null,
    primary key (region, id),
    -- A notice belongs to an account, whose address is asked for when it is sent; a direct message brings its own.
    check ((account is null) = (address_sealed is not null)),
    check (account is not null or via is not null)
);
create index message_by_account on notify.message (region, account, created_at desc);
create index message_undelivered on notify.message (region, created_at) where state in ('WAITING', 'GIVEN_UP', 'HELD');
select pendopo.guard_by_region('notify.message');
grant select, insert, update on notify.message to pendopo_app;

-- In which regions an account has messages; the nil account stands for direct messages. Holds no person's data, so that
-- it can be asked before a region is known.
create table notify.locator (
    account uuid not null,
    region  text not null,
    primary key (account, region)
);
select pendopo.only_grows('notify.locator');
grant select, insert on notify.locator to pendopo_app;
