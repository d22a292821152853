-- What was decided, by whom, under which authority: once for a case. It stands before its document is signed.
create table cases.decision (
    region      text        not null,
    number      text        not null,
    letter      text        not null check (letter in ('decree', 'duplicate', 'refusal', 'deemed-approval')),
    service     text        not null,
    variant     text        not null,
    office      text        not null,
    role        text        not null,
    instrument  text        not null,
    in_name_id  text        not null,
    in_name_en  text        not null,
    decided_on  date        not null,
    account     uuid        not null,
    at          timestamptz not null,
    primary key (region, number)
);
grant select, insert on cases.decision to pendopo_app;
select pendopo.guard_by_region('cases.decision');
select pendopo.only_grows('cases.decision');

-- The database itself refuses a decision outside the authority that the law gives.
create function cases.within_authority() returns trigger
    language plpgsql as
$$
begin
    if not catalog.may_sign(new.region, new.service, new.variant, new.office, new.role, new.decided_on) then
        raise exception 'No authority of % as % to sign % in % on %',
            new.office, new.role, new.service, new.region, new.decided_on
            using errcode = 'check_violation', constraint = 'within_authority';
    end if;
    return new;
end;
$$;
create trigger within_authority before insert on cases.decision
    for each row execute function cases.within_authority();
