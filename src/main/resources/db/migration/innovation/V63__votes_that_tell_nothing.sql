-- What is to be chosen among is settled when the choice opens: a stand booked or given back later changes nothing.
alter table innovation.event add column candidates text[] not null default '{}';
grant update (candidates) on innovation.event to pendopo_app;

create or replace function innovation.choice_goes_forward() returns trigger
    language plpgsql as
$$
begin
    if old.choice <> new.choice
        and (old.choice, new.choice) not in (('NONE', 'OPEN'), ('OPEN', 'CLOSED'), ('CLOSED', 'OPENED')) then
        raise exception 'The choice of % does not go from % to %', new.code, old.choice, new.choice
            using errcode = 'restrict_violation';
    end if;
    if old.candidates <> new.candidates and (old.choice, new.choice) <> ('NONE', 'OPEN') then
        raise exception 'The candidates of % are settled when its choice opens', new.code
            using errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;

-- A ballot and its vote are written by one transaction, and every row says which one wrote it. So while the choice is open a
-- vote lies as a slip that shows nothing but its seal. The close seals all votes anew and moves them on by one writing, in
-- the order of their digests, which is by chance: neither the transaction, nor the place of a row, nor an older copy of it
-- leads from a vote to a ballot.
alter table innovation.event_vote drop column digest;
alter table innovation.event_vote add column slip uuid not null default gen_random_uuid();
alter table innovation.event_vote alter column slip drop default;
alter table innovation.event_vote add primary key (region, event, slip);

create table innovation.event_vote_kept (
    region text  not null,
    event  text  not null references innovation.event,
    digest bytea not null check (length(digest) = 32),
    sealed bytea not null,
    primary key (region, event, digest)
);
select pendopo.guard_by_region('innovation.event_vote_kept');
select pendopo.only_grows('innovation.event_vote_kept');
grant select, insert on innovation.event_vote_kept to pendopo_app;
create trigger only_when_closed before insert on innovation.event_vote_kept
    for each row execute function innovation.only_in_choice('CLOSED');

-- A slip is never changed, and leaves the box at the close alone.
create function innovation.only_out_at_the_close() returns trigger
    language plpgsql as
$$
begin
    perform 1 from innovation.event where code = old.event and region = old.region and choice = 'CLOSED';
    if not found then
        raise exception 'No vote of % is taken out now', old.event using errcode = 'restrict_violation';
    end if;
    return old;
end;
$$;
drop trigger only_grows on innovation.event_vote;
create trigger never_changed before update or truncate on innovation.event_vote
    for each statement execute function pendopo.refuse_change();
create trigger only_out_at_the_close before delete on innovation.event_vote
    for each row execute function innovation.only_out_at_the_close();
grant delete on innovation.event_vote to pendopo_app;
