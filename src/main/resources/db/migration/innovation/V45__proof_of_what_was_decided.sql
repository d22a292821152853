-- What the public log was promised can be proved only by who kept the salt: each decision about a result keeps its own.
alter table innovation.panel_note add column salt bytea check (length(salt) = 16);
alter table innovation.correction add column salt bytea check (length(salt) = 16);
alter table innovation.publication add column salt bytea check (length(salt) = 16);
alter table innovation.revocation add column salt bytea check (length(salt) = 16);
grant update (salt) on innovation.correction to pendopo_app;

-- Minutes say who talked and when.
alter table innovation.panel_note
    add column met_on  date,
    add column present text[] not null default '{}' check (cardinality(present) <= 99);
alter table innovation.panel_note
    add constraint minutes_are_whole check (kind = 'DEPARTURE' or (met_on is not null and cardinality(present) >= 2)) not valid;

-- What everybody may read of an objection and its answer: no name of a person stands in it.
alter table innovation.objection add column published text check (length(published) between 10 and 2000);
alter table innovation.objection
    add constraint an_answer_is_public check ((answer is null) = (published is null)) not valid;
grant update (published) on innovation.objection to pendopo_app;
