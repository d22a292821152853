-- Whether something new may stand on an instrument on a day; for other modules' checks in the database.
create function law.is_living(wanted text, on_date date) returns boolean
    language sql stable as
$$
    select exists (
        select
        from law.instrument instrument
        where instrument.id = wanted
          and instrument.in_force_from <= on_date
          and (instrument.in_force_to is null or instrument.in_force_to >= on_date)
          and not exists (
            select
            from law.succession succession
            where succession.instrument = wanted and succession.kind = 'REVOKED' and succession.effective <= on_date));
$$;
