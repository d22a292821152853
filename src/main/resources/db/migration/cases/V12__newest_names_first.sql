-- A name that many bear is looked for among the newest files first: when as many of them bear it as were asked for, not
-- every file of that name is gathered from the index only to throw most of them away. A name that few bear is found by the
-- index as before.
grant create on schema cases to pendopo_searcher;
set local role pendopo_searcher;
create or replace function cases.find_by_name(wanted integer[], at_most integer) returns setof text
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    asked constant text := current_setting('pendopo.region');
    many constant integer := least(at_most, 200);
    numbers text[];
begin
    if asked = '' then
        return;
    end if;
    select array_agg(hit.number order by hit.submitted_at desc)
    into numbers
    from (select newest.number, newest.submitted_at
          from (select file.number, file.name_grams, file.submitted_at
                from cases.case_file file
                where file.region = asked
                order by file.submitted_at desc
                limit 2000) newest
          where newest.name_grams @> wanted
          order by newest.submitted_at desc
          limit many) hit;
    if coalesce(cardinality(numbers), 0) >= many then
        return query select unnest(numbers);
        return;
    end if;
    return query
        select found.number
        from cases.case_file found
        where found.name_grams @> wanted and found.region = asked
        order by found.submitted_at desc
        limit many;
end;
$$;
reset role;
revoke create on schema cases from pendopo_searcher;
