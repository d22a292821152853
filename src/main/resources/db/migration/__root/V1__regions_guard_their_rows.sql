-- The foundation on which every module's tables stand. Run as the owner, who is no superuser.

create schema pendopo;
grant usage on schema pendopo to pendopo_app, pendopo_searcher;

-- Refuses a write for which no region was set, instead of changing nothing in silence.
create function pendopo.require_region() returns trigger
    language plpgsql as
$$
begin
    if coalesce(current_setting('pendopo.region', true), '') = '' then
        raise exception 'No region is set for a write to %.%', tg_table_schema, tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    return null;
end;
$$;

-- Refuses a change of what may only grow.
create function pendopo.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end;
$$;

-- Puts a table with a column "region" under guard: rows of the region of the transaction, and no others, for the
-- application and for the owner alike.
create function pendopo.guard_by_region(guarded regclass) returns void
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format(
            'create policy own_region on %s to pendopo_app, %I using (region = current_setting(''pendopo.region'', true)) '
                || 'with check (region = current_setting(''pendopo.region'', true))',
            guarded, current_user);
    execute format(
            'create trigger a_region_is_set before insert or update or delete on %s '
                || 'for each statement execute function pendopo.require_region()',
            guarded);
end;
$$;

-- Makes a table append-only for every user of the database, not only for our code.
create function pendopo.only_grows(guarded regclass) returns void
    language plpgsql as
$$
begin
    execute format(
            'create trigger only_grows before update or delete or truncate on %s '
                || 'for each statement execute function pendopo.refuse_change()',
            guarded);
end;
$$;
