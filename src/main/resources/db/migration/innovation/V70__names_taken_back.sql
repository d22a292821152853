-- A tie that was told by mistake, or a juror who stays silent, must not hold a stage for ever: as long as nobody has a file,
-- names are taken back, with a reason that the public log is promised. The next seed is another one.
grant delete on innovation.stage, innovation.interest, innovation.interests_told to pendopo_app;
drop trigger only_grows on innovation.interests_told;
drop trigger only_grows on innovation.interest;

create function innovation.only_while_names() returns trigger
    language plpgsql as
$$
begin
    if old.state <> 'NAMES' then
        raise exception 'Stage %.% has begun', old.edition, old.stage using errcode = 'restrict_violation';
    end if;
    return old;
end;
$$;
create trigger only_while_names before delete on innovation.stage
    for each row execute function innovation.only_while_names();
