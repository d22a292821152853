-- What finished cases cost their applicants. Cases that were counted before this was asked have no fee here: "priced" says
-- of how many it is known, so that a mean is one of those alone.
alter table measures.arrival add column fee bigint check (fee >= 0);
alter table measures.tally
    add column priced bigint not null default 0 check (priced between 0 and cases),
    add column fees   bigint not null default 0 check (fees >= 0);
