-- What neighbours were asked and what they said: never the person's data, only a keyed hash of the number.

create schema partners;
grant usage on schema partners to pendopo_app;

create table partners.inquiry (
    region       text        not null,
    id           uuid        not null,
    neighbour    text        not null check (neighbour in ('population-register', 'business-licensing')),
    subject_hash bytea       not null check (length(subject_hash) = 16),
    answer       text        not null,
    simulated    boolean     not null,
    asked_at     timestamptz not null,
    took_ms      integer     not null check (took_ms >= 0),
    primary key (region, id)
);
create index inquiry_by_subject on partners.inquiry (region, subject_hash, asked_at desc);
select pendopo.guard_by_region('partners.inquiry');
select pendopo.only_grows('partners.inquiry');
grant select, insert on partners.inquiry to pendopo_app;
