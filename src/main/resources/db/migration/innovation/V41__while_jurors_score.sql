-- A juror who finds a tie after the draw steps aside: what they sealed for the entry counts no more, and a substitute is
-- drawn where there is one. The tie itself stands in innovation.recusal, from which protocols are written.
create table innovation.stepping_aside (
    region     text        not null,
    edition    text        not null,
    stage      text        not null,
    entry      text        not null,
    pseudonym  text        not null,
    kind       text        not null check (kind in ('personal', 'financial', 'organisational', 'professional')),
    substitute text        check (substitute ~ '^J[0-9]{2}$' and substitute <> pseudonym),
    reason     text        not null check (length(reason) between 10 and 2000),
    told_at    timestamptz not null,
    primary key (region, edition, stage, entry, pseudonym)
);
select pendopo.guard_by_region('innovation.stepping_aside');
select pendopo.only_grows('innovation.stepping_aside');
grant select, insert on innovation.stepping_aside to pendopo_app;

-- What each juror gave the invented entry that all score first. One row each, so that nobody moves towards the others.
-- It lies apart from innovation.sheet: no list is ever computed from it.
create table innovation.calibration (
    region    text        not null,
    edition   text        not null,
    stage     text        not null,
    pseudonym text        not null,
    sealed    bytea       not null,
    digest    bytea       not null check (length(digest) = 32),
    saved_at  timestamptz not null,
    primary key (region, edition, stage, pseudonym)
);
select pendopo.guard_by_region('innovation.calibration');
select pendopo.only_grows('innovation.calibration');
grant select, insert on innovation.calibration to pendopo_app;
create trigger only_while_scoring before insert on innovation.calibration
    for each row execute function innovation.only_while_scoring();

-- A sheet comes from a juror to whom the entry was assigned and who has not stepped aside.
create function innovation.only_who_was_assigned() returns trigger
    language plpgsql as
$$
begin
    if not exists (select 1 from innovation.assigned
                   where region = new.region and edition = new.edition and stage = new.stage and entry = new.entry
                     and pseudonym = new.pseudonym)
       or exists (select 1 from innovation.recusal
                  where region = new.region and edition = new.edition and stage = new.stage and entry = new.entry
                    and pseudonym = new.pseudonym) then
        raise exception '% does not score % in %.%', new.pseudonym, new.entry, new.edition, new.stage
            using errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;
create trigger only_who_was_assigned before insert on innovation.sheet
    for each row execute function innovation.only_who_was_assigned();

-- Who found the faults does not decide the appeal against them.
create index entry_step_kind on innovation.entry_step (region, entry, kind);
