-- The visitors' choice. A vote stands sealed and says neither when nor by whom; that a ticket voted stands apart, with its
-- vote's digest under a seal of its own, so that even whoever reads both tables cannot join them.
create table innovation.event_ballot (
    region        text  not null,
    event         text  not null references innovation.event,
    ticket        uuid  not null,
    digest_sealed bytea not null,
    primary key (region, event, ticket)
);
select pendopo.guard_by_region('innovation.event_ballot');
select pendopo.only_grows('innovation.event_ballot');
grant select, insert on innovation.event_ballot to pendopo_app;

create table innovation.event_vote (
    region text  not null,
    event  text  not null references innovation.event,
    digest bytea not null check (length(digest) = 32),
    sealed bytea not null,
    primary key (region, event, digest)
);
select pendopo.guard_by_region('innovation.event_vote');
select pendopo.only_grows('innovation.event_vote');
grant select, insert on innovation.event_vote to pendopo_app;

-- Votes are taken while the choice is open; what they said is written once it is closed and counted: the database says
-- so, too.
create function innovation.only_in_choice() returns trigger
    language plpgsql as
$$
begin
    perform 1 from innovation.event
    where code = new.event and region = new.region and choice = tg_argv[0] for share;
    if not found then
        raise exception 'The choice of % is not %', new.event, tg_argv[0] using errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;
create trigger only_while_open before insert on innovation.event_vote
    for each row execute function innovation.only_in_choice('OPEN');
create trigger only_while_open before insert on innovation.event_ballot
    for each row execute function innovation.only_in_choice('OPEN');

-- Groups of tickets that look stuffed: what one member of the secretariat wishes and another decides, with reasons.
create table innovation.vote_ruling (
    region      text        not null,
    event       text        not null references innovation.event,
    id          uuid        not null,
    reason      text        not null check (reason in ('ONE_ADDRESS', 'ONE_DEVICE', 'NEVER_IN')),
    tickets     uuid[]      not null check (cardinality(tickets) >= 1),
    exclude     boolean     not null,
    why         text        not null check (length(why) between 10 and 2000),
    proposed_by uuid        not null,
    proposed_at timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    allowed     boolean,
    primary key (region, id),
    check (decided_by is null or decided_by <> proposed_by),
    check ((decided_by is null) = (allowed is null))
);
select pendopo.guard_by_region('innovation.vote_ruling');
grant select, insert on innovation.vote_ruling to pendopo_app;
grant update (decided_by, decided_at, allowed) on innovation.vote_ruling to pendopo_app;

create table innovation.vote_opened (
    region     text  not null,
    event      text  not null references innovation.event,
    digest     bytea not null,
    salt       bytea not null,
    innovation text  not null,
    counted    text  not null check (counted in ('COUNTED', 'EXCLUDED', 'BROKEN')),
    primary key (region, event, digest)
);
select pendopo.guard_by_region('innovation.vote_opened');
select pendopo.only_grows('innovation.vote_opened');
grant select, insert on innovation.vote_opened to pendopo_app;
create trigger only_when_counted before insert on innovation.vote_opened
    for each row execute function innovation.only_in_choice('OPENED');
