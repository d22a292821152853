-- A draft is sent once: afterwards it only says which case came of it, and its content is gone.
alter table cases.draft add column case_number text;
create index draft_by_case on cases.draft (region, case_number) where case_number is not null;
create index case_about on cases.case_file (region, account, origin) where origin is not null;
