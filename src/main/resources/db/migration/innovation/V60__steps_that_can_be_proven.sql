-- What the public log was promised of a step of an entry, and the salt by which those who wrote it prove it. Steps from
-- before salts were kept have neither.
alter table innovation.entry_step
    add column promised text check (length(promised) between 1 and 10000),
    add column salt bytea check (length(salt) = 16),
    add check ((promised is null) = (salt is null));
