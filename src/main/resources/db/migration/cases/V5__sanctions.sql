-- What an office does with a permit after it was granted: suspend it, lift that, revoke it. Proposed by one, signed by
-- another, within the authority that the law gives.
create table cases.sanction (
    region       text        not null,
    id           uuid        not null,
    permit       text        not null,
    kind         text        not null check (kind in ('SUSPEND', 'RESUME', 'REVOKE')),
    state        text        not null check (state in ('PROPOSED', 'DECIDED', 'DONE', 'WITHDRAWN')),
    words_sealed bytea       not null,
    proposed_by  uuid        not null,
    proposed_at  timestamptz not null,
    service      text        not null,
    variant      text        not null,
    office       text,
    role         text,
    instrument   text,
    in_name_id   text,
    in_name_en   text,
    decided_by   uuid,
    decided_on   date,
    decided_at   timestamptz,
    document     uuid,
    withdrawn_by uuid,
    withdrawal_sealed bytea,
    primary key (region, id),
    check (state in ('PROPOSED', 'WITHDRAWN') or
           (office is not null and role is not null and instrument is not null and in_name_id is not null
               and in_name_en is not null and decided_by is not null and decided_on is not null
               and decided_at is not null and document is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_by is not null and withdrawal_sealed is not null))
);
select pendopo.guard_by_region('cases.sanction');
grant select, insert,
    update (state, office, role, instrument, in_name_id, in_name_en, decided_by, decided_on, decided_at, document,
            withdrawn_by, withdrawal_sealed)
    on cases.sanction to pendopo_app;
create index sanction_by_permit on cases.sanction (region, permit, proposed_at);
create unique index sanction_open on cases.sanction (region, permit) where state in ('PROPOSED', 'DECIDED');

create function cases.sanction_is_lawful() returns trigger
    language plpgsql as
$$
begin
    if (old.state, new.state) not in (('PROPOSED', 'DECIDED'), ('PROPOSED', 'WITHDRAWN'), ('DECIDED', 'DONE'),
                                      ('DECIDED', 'WITHDRAWN')) then
        raise exception 'A sanction does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    if new.state = 'DECIDED' then
        if new.decided_by = new.proposed_by then
            raise exception 'Who proposed a sanction cannot sign it'
                using errcode = 'check_violation', constraint = 'four_eyes';
        end if;
        if not catalog.may_sign(new.region, new.service, new.variant, new.office, new.role, new.decided_on) then
            raise exception 'No authority of % as % to act on % in % on %',
                new.office, new.role, new.service, new.region, new.decided_on
                using errcode = 'check_violation', constraint = 'within_authority';
        end if;
    elsif (new.office, new.role, new.instrument, new.decided_by, new.decided_on, new.decided_at, new.document)
        is distinct from
          (old.office, old.role, old.instrument, old.decided_by, old.decided_on, old.decided_at, old.document) then
        raise exception 'What was decided is never edited' using errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;
create trigger sanction_is_lawful before update on cases.sanction
    for each row execute function cases.sanction_is_lawful();

-- The salt of what was committed to the public log; empty for changes from before they were committed.
alter table cases.permit_event add column salt bytea;
