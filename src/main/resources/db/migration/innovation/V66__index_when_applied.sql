-- A year of the index counts what was applied in its window, so the day is asked. And which record of the gallery an
-- innovation is, so that what is counted here can stand beside what a region says of itself.
alter table innovation.index_innovation
    add column applied_on date,
    add column record     text references innovation.record;
