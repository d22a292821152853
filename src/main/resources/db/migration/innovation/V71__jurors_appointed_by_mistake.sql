-- A juror who was appointed by mistake is removed while no name was shown to the jury; who did so, and when, stays. The
-- pseudonym is given to nobody else.
create table innovation.juror_removed (
    region     text        not null,
    edition    text        not null references innovation.edition,
    jury       text        not null,
    account    uuid        not null,
    pseudonym  text        not null check (pseudonym ~ '^J[0-9]{2}$'),
    name       text        not null,
    removed_by uuid        not null,
    removed_at timestamptz not null,
    primary key (region, edition, jury, pseudonym)
);
select pendopo.guard_by_region('innovation.juror_removed');
select pendopo.only_grows('innovation.juror_removed');
grant select, insert on innovation.juror_removed to pendopo_app;

grant delete on innovation.juror to pendopo_app;
create function innovation.removed_with_a_record() returns trigger
    language plpgsql as
$$
begin
    if not exists (select from innovation.juror_removed r
                   where r.region = old.region and r.edition = old.edition and r.jury = old.jury
                     and r.pseudonym = old.pseudonym) then
        raise exception 'A juror who is removed stands in innovation.juror_removed';
    end if;
    return old;
end;
$$;
create trigger removed_with_a_record before delete on innovation.juror
    for each row execute function innovation.removed_with_a_record();
