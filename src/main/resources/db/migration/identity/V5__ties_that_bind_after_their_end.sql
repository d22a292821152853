-- A relation that ended still binds for a while, so the ended ones are looked up too.
drop index identity.relation_by_value;
create index relation_by_value on identity.relation (region, officer, value_hash);
