-- Fills a settled database with finished and open requests, as they lie after years: copies of requests that really
-- were walked, each with a number and a holder of its own. Runs as the administrator; what is measured reads as the
-- application's role, under its policies. Triggers rest meanwhile; indexes that cost most are made anew at the end.
-- :cases is replaced by how many.

set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '512MB';
set work_mem = '256MB';

create function pg_temp.check_digit(digits text) returns integer language sql immutable as
$$
select ((10 - sum(case when place % 2 = 0 then (2 * digit) / 10 + (2 * digit) % 10 else digit end) % 10) % 10)::integer
from (select place, substr(digits, length(digits) - place, 1)::integer as digit
      from generate_series(0, length(digits) - 1) as place) as placed
$$;

-- Requests that wait at the counter, and such that were walked to the end. The first of the people are left out, so that
-- their names stay rare.
create temporary table model as
select file.number, file.state = 'CHECKING' as open,
       (row_number() over (partition by file.state order by file.number) - 1)::integer as place
from cases.case_file file
where file.state in ('CHECKING', 'AWAITING_SIGNATURE') and file.number > (
    select number from cases.case_file order by number offset 7 limit 1);

create temporary table filled as
select '35-2025-' || lpad(n::text, greatest(6, length(n::text)), '0') || '-' || pg_temp.check_digit('352025' || lpad(n::text, greatest(6, length(n::text)), '0')) as number,
       model.number as model,
       other.number as other,
       model.open,
       timestamptz '2025-01-01 02:00+00' + n * (interval '300 days' / :cases) as at,
       gen_random_uuid() as account,
       decode(md5(n::text), 'hex') as holder
from generate_series(1, :cases) as n
-- one of twenty still waits
join model on model.open = (n % 20 = 0)
          and model.place = (n / 20 * 7 + n) % (select count(*) from model counted where counted.open = (n % 20 = 0))
-- a second model gives further words of the name
join model other on not other.open
          and other.place = (n * 5 + n / 31) % (select count(*) from model counted where not counted.open);

drop index cases.case_by_name;
drop index cases.attachment_by_upload;

insert into cases.case_file (region, number, service, definition, variant, office, channel, applicant_kind, account,
    holder_hash, holder_sealed, name_grams, data_sealed, tracking_hash, version, state, submitted_at, complete_at,
    finished_at, clock_days, clock_state, clock_since, clock_used, clock_due_on)
select region, filled.number, service, definition, variant, office, channel, applicant_kind, filled.account,
    filled.holder, holder_sealed,
    (select array_agg(distinct gram order by gram)
     from unnest(file.name_grams || (select name_grams from cases.case_file o where o.region = '35' and o.number = filled.other)) as gram),
    data_sealed, filled.holder, version, case when open then state else 'GRANTED' end, filled.at, complete_at,
    case when not open then filled.at + interval '9 days' end, clock_days,
    case when open then clock_state else 'DONE' end, clock_since, clock_used, clock_due_on
from filled join cases.case_file file on file.region = '35' and file.number = filled.model
-- as they came in: the newest lie together
order by filled.at;

insert into cases.token (region, number, branch, step, came_from, version, role, agency, queued_at, entered_at, due_on)
select region, filled.number, branch, step, came_from, version, role, agency, filled.at, filled.at, due_on
from filled join cases.token token on token.region = '35' and token.number = filled.model
where open;

insert into cases.history (region, number, seq, used_version, at, account, actor_kind, role, agency, action, effect, branch,
    from_step, to_steps, note_sealed, salt)
select region, filled.number, seq, used_version, filled.at + seq * interval '1 day', history.account, actor_kind, role,
    agency, action, effect, branch, from_step, to_steps, note_sealed, salt
from filled join cases.history history on history.region = '35' and history.number = filled.model;

insert into cases.attachment (region, number, slot, item, upload, version, at)
select region, filled.number, slot, item, upload, version, filled.at
from filled join cases.attachment attachment on attachment.region = '35' and attachment.number = filled.model;

insert into cases.verification (region, number, ordinal, name, answer, evidence, at)
select region, filled.number, ordinal, name, answer, evidence, filled.at
from filled join cases.verification verification on verification.region = '35' and verification.number = filled.model;

insert into cases.decision (region, number, letter, service, variant, office, role, instrument, in_name_id, in_name_en,
    decided_on, account, at)
select region, filled.number, letter, service, variant, office, role, instrument, in_name_id, in_name_en, decided_on,
    decision.account, filled.at
from filled join cases.decision decision on decision.region = '35' and decision.number = filled.model;

insert into cases.permit (region, number, case_number, service, account, holder_hash, holder_sealed, document, valid_from,
    valid_until, notice_days, state)
select file.region, substr(file.number, 9) || '/SIUP/CONTOH/2025', file.number, file.service, file.account,
    file.holder_hash, file.holder_sealed, gen_random_uuid(), date '2025-12-01', date '2030-12-01', 30, 'ACTIVE'
from filled join cases.case_file file on file.region = '35' and file.number = filled.number
where not open;

create index case_by_name on cases.case_file using gin (name_grams);
create index attachment_by_upload on cases.attachment (region, upload);

vacuum (analyze) cases.case_file, cases.token, cases.history, cases.attachment, cases.verification, cases.decision,
    cases.permit;
