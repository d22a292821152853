-- A code holds for its address, whichever page asked for it: so that nobody who asks for codes in somebody's name can
-- take theirs away. Found by the keyed hash of the address; a code sent before this column was there has run out.

alter table identity.one_time_code add column address_hash bytea;
create index one_time_code_by_address on identity.one_time_code (region, address_hash) where used_at is null;
