-- What the public log was promised of a step of an entry, and the salt by which those who wrote it prove it.
alter table innovation.entry_step
    add column promised text not null check (length(promised) between 1 and 10000),
    add column salt bytea not null check (length(salt) = 16);
