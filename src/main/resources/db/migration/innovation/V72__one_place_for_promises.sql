-- All that the public log was promised of a stage stands in one place, in the words in which its rows tell it: what is taken
-- out of them leaves its promise behind. What rows kept themselves until now moves there, region by region.
do
$$
declare
    each_region text;
begin
    for each_region in select distinct region from innovation.edition loop
        perform set_config('pendopo.region', each_region, true);
        insert into innovation.promise (region, subject, kind, words, salt, digest, at)
        select region, edition || '/' || stage, kind, words, salt,
               sha256(int4send(length(salt)) || salt || convert_to(words, 'UTF8')), at
        from (
            select region, edition, stage, salt, at,
                   case kind when 'DEPARTURE' then 'panel.departed' else 'panel.talked' end as kind,
                   concat_ws(E'\n', edition, stage, entry, tier, coalesce(met_on::text, ''), array_to_string(present, ' '), words)
                       as words
            from innovation.panel_note
            union all
            select region, edition, stage, salt, decided_at, 'score.correction-decided',
                   concat_ws(E'\n', edition, stage, id::text, allowed::text, entry, pseudonym, criterion, trim_scale(score)::text,
                             reason)
            from innovation.correction
            union all
            select region, edition, stage, salt, published_at, 'stage.published',
                   concat_ws(E'\n', edition, stage, number::text, digest)
            from innovation.publication
            union all
            select region, edition, stage, salt, revoked_at, 'award.revoked', concat_ws(E'\n', edition, stage, entry, reason)
            from innovation.revocation) kept
        where salt is not null;
    end loop;
    perform set_config('pendopo.region', '', true);
end;
$$;

alter table innovation.panel_note drop column salt;
alter table innovation.correction drop column salt;
alter table innovation.publication drop column salt;
alter table innovation.revocation drop column salt;
