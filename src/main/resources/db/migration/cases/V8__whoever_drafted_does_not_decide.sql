-- Who worked on a file cannot endorse or sign it: not who checked it, gave the opinion or inspected, and not who wrote the draft.
create or replace function cases.four_eyes() returns trigger
    language plpgsql as
$$
begin
    if exists (select
               from cases.history earlier
               where earlier.region = new.region
                 and earlier.number = new.number
                 and earlier.account = new.account
                 and earlier.effect in ('COMPLETE', 'PROCEED', 'RECOMMEND', 'NOT_RECOMMEND', 'REPORT_VISIT', 'DRAFT',
                                        'DRAFT_DENIAL')) then
        raise exception 'Who worked on a file cannot endorse or sign it'
            using errcode = 'check_violation', constraint = 'four_eyes';
    end if;
    return new;
end;
$$;
