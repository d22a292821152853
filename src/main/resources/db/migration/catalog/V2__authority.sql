-- Who signs which service, in whose name, by which instrument, from and until. No person's data: offices and roles.
-- A later entry for the same office, service and variant takes the place of an earlier one from its own first day.
create table catalog.authority (
    region      text        not null,
    office      text        not null,
    service     text        not null,
    variant     text        not null default '*',
    role        text        not null,
    in_name_id  text        not null,
    in_name_en  text        not null,
    instrument  text        not null,
    kind        text        not null check (kind in ('ATTRIBUTION', 'DELEGATION', 'MANDATE')),
    in_force_from date      not null,
    in_force_to   date check (in_force_to >= in_force_from),
    example     boolean     not null,
    recorded_by uuid        not null,
    recorded_at timestamptz not null,
    primary key (region, office, service, variant, in_force_from)
);
grant select, insert on catalog.authority to pendopo_app;
select pendopo.only_grows('catalog.authority');

-- The end of an authority before its own last day. It only grows, like all that is remembered of rights.
create table catalog.authority_end (
    region        text        not null,
    office        text        not null,
    service       text        not null,
    variant       text        not null,
    in_force_from date        not null,
    last_day      date        not null,
    reason        text        not null check (length(reason) between 1 and 500),
    recorded_by   uuid        not null,
    recorded_at   timestamptz not null,
    primary key (region, office, service, variant, in_force_from),
    foreign key (region, office, service, variant, in_force_from) references catalog.authority
);
grant select, insert on catalog.authority_end to pendopo_app;
select pendopo.only_grows('catalog.authority_end');

-- The rule for everybody who asks in the database, first of all the check on a decision.
create function catalog.may_sign(
    in_region text, of_service text, of_variant text, by_office text, with_role text, on_date date) returns boolean
    language plpgsql stable as
$$
begin
    return exists (
        select
        from catalog.authority held
        where held.region = in_region
          and held.office = by_office
          and held.service = of_service
          and held.variant in ('*', of_variant)
          and held.role = with_role
          and held.in_force_from <= on_date
          and (held.in_force_to is null or held.in_force_to >= on_date)
          and not exists (
            select
            from catalog.authority_end ended
            where ended.region = held.region and ended.office = held.office and ended.service = held.service
              and ended.variant = held.variant and ended.in_force_from = held.in_force_from and ended.last_day < on_date)
          and law.is_living(held.instrument, on_date));
end;
$$;
