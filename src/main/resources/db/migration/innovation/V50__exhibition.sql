-- Exhibition and symposium. What an event offers (halls, stands, bookings, programme) is public and read by all; what visitors
-- give, and what they choose, lies under the region that runs the event.

create table innovation.event (
    code               text        not null primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
    region             text        not null,
    name               text        not null check (length(name) between 1 and 160),
    place              text        not null check (length(place) between 1 and 200),
    about              text        not null check (length(about) <= 4000),
    starts_on          date        not null,
    ends_on            date        not null check (ends_on >= starts_on and ends_on <= starts_on + 30),
    gates              text[]      not null check (cardinality(gates) between 1 and 20),
    capacity           integer     not null check (capacity between 1 and 100000),
    registration_until timestamptz not null,
    voting_until       timestamptz not null,
    state              text        not null check (state in ('DRAFT', 'PUBLISHED', 'ENDED')),
    choice             text        not null check (choice in ('NONE', 'OPEN', 'CLOSED', 'OPENED')),
    version            integer     not null check (version >= 1),
    created_by         uuid        not null,
    changed_at         timestamptz not null,
    erased_at          timestamptz
);
select innovation.read_by_all_write_by_region('innovation.event');
grant select, insert on innovation.event to pendopo_app;
grant update (name, place, about, starts_on, ends_on, gates, capacity, registration_until, voting_until, state, choice,
              version, changed_at, erased_at) on innovation.event to pendopo_app;

-- A choice goes one way only: from open to closed to counted.
create function innovation.choice_goes_forward() returns trigger
    language plpgsql as
$$
begin
    if old.choice <> new.choice
        and (old.choice, new.choice) not in (('NONE', 'OPEN'), ('OPEN', 'CLOSED'), ('CLOSED', 'OPENED')) then
        raise exception 'The choice of % does not go from % to %', new.code, old.choice, new.choice
            using errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;
create trigger choice_goes_forward before update on innovation.event
    for each row execute function innovation.choice_goes_forward();

-- Lengths in centimetres, from the corner at the upper left.
create table innovation.event_hall (
    region text    not null,
    event  text    not null references innovation.event,
    code   text    not null check (code ~ '^[A-Z0-9]{1,8}$'),
    name   text    not null check (length(name) between 1 and 120),
    width  integer not null check (width between 100 and 50000),
    depth  integer not null check (depth between 100 and 50000),
    primary key (event, code)
);
select innovation.read_by_all_write_by_region('innovation.event_hall');
create policy remove_own on innovation.event_hall for delete to pendopo_app
    using (region = current_setting('pendopo.region', true));
grant select, insert, delete on innovation.event_hall to pendopo_app;
grant update (name, width, depth) on innovation.event_hall to pendopo_app;

create table innovation.event_stand (
    region text    not null,
    event  text    not null,
    hall   text    not null,
    number text    not null check (number ~ '^[A-Z0-9]{1,6}(-[A-Z0-9]{1,4})?$'),
    x      integer not null check (x >= 0),
    y      integer not null check (y >= 0),
    width  integer not null check (width between 50 and 50000),
    depth  integer not null check (depth between 50 and 50000),
    primary key (event, number),
    foreign key (event, hall) references innovation.event_hall (event, code)
);
select innovation.read_by_all_write_by_region('innovation.event_stand');
create policy remove_own on innovation.event_stand for delete to pendopo_app
    using (region = current_setting('pendopo.region', true));
grant select, insert, delete on innovation.event_stand to pendopo_app;

create function innovation.stand_fits() returns trigger
    language plpgsql as
$$
begin
    perform 1 from innovation.event_hall h
    where h.event = new.event and h.code = new.hall
      and new.x + new.width <= h.width and new.y + new.depth <= h.depth;
    if not found then
        raise exception 'Stand % does not fit into its hall', new.number using errcode = 'check_violation';
    end if;
    perform 1 from innovation.event_stand s
    where s.event = new.event and s.hall = new.hall and s.number <> new.number
      and s.x < new.x + new.width and new.x < s.x + s.width
      and s.y < new.y + new.depth and new.y < s.y + s.depth;
    if found then
        raise exception 'Stand % lies over another', new.number using errcode = 'exclusion_violation';
    end if;
    return new;
end;
$$;
create trigger stand_fits before insert on innovation.event_stand
    for each row execute function innovation.stand_fits();

create table innovation.stand_booking (
    region        text        not null,
    id            uuid        not null primary key,
    event         text        not null,
    stand         text        not null,
    agency_region text        not null,
    agency        text        not null,
    agency_name   text        not null check (length(agency_name) between 1 and 200),
    innovations   text[]      not null check (cardinality(innovations) between 1 and 5),
    booked_by     uuid        not null,
    booked_at     timestamptz not null,
    ended_at      timestamptz,
    foreign key (event, stand) references innovation.event_stand (event, number)
);
-- One winner, however many ask at once.
create unique index stand_booked_once on innovation.stand_booking (event, stand) where ended_at is null;
select innovation.read_by_all_write_by_region('innovation.stand_booking');
grant select, insert on innovation.stand_booking to pendopo_app;
grant update (ended_at) on innovation.stand_booking to pendopo_app;

create table innovation.stand_wait (
    region        text        not null,
    id            uuid        not null primary key,
    event         text        not null references innovation.event,
    agency_region text        not null,
    agency        text        not null,
    agency_name   text        not null check (length(agency_name) between 1 and 200),
    innovations   text[]      not null check (cardinality(innovations) between 1 and 5),
    asked_by      uuid        not null,
    asked_at      timestamptz not null,
    ended_at      timestamptz
);
create unique index waits_once on innovation.stand_wait (event, agency_region, agency) where ended_at is null;
select innovation.read_by_all_write_by_region('innovation.stand_wait');
grant select, insert on innovation.stand_wait to pendopo_app;
grant update (ended_at) on innovation.stand_wait to pendopo_app;

create table innovation.event_session (
    region    text        not null,
    event     text        not null references innovation.event,
    id        uuid        not null primary key,
    title     text        not null check (length(title) between 1 and 160),
    about     text        not null check (length(about) <= 2000),
    room      text        not null check (length(room) between 1 and 120),
    starts_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours'),
    speakers  text[]      not null check (cardinality(speakers) between 1 and 10)
);
create index session_of_event on innovation.event_session (event, starts_at);
select innovation.read_by_all_write_by_region('innovation.event_session');
create policy remove_own on innovation.event_session for delete to pendopo_app
    using (region = current_setting('pendopo.region', true));
grant select, insert, delete on innovation.event_session to pendopo_app;

create function innovation.session_fits() returns trigger
    language plpgsql as
$$
begin
    perform 1 from innovation.event_session s
    where s.event = new.event and s.id <> new.id
      and s.starts_at < new.ends_at and new.starts_at < s.ends_at
      and (lower(s.room) = lower(new.room)
        or exists (select 1 from unnest(s.speakers) a join unnest(new.speakers) b on lower(a) = lower(b)));
    if found then
        raise exception 'Room or speaker is taken at that time' using errcode = 'exclusion_violation';
    end if;
    return new;
end;
$$;
create trigger session_fits before insert on innovation.event_session
    for each row execute function innovation.session_fits();

create table innovation.event_crew (
    region   text        not null,
    event    text        not null references innovation.event,
    account  uuid        not null,
    named_by uuid        not null,
    named_at timestamptz not null,
    ended_at timestamptz,
    primary key (region, event, account)
);
select pendopo.guard_by_region('innovation.event_crew');
grant select, insert on innovation.event_crew to pendopo_app;
grant update (named_by, named_at, ended_at) on innovation.event_crew to pendopo_app;
