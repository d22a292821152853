-- Why a person made a version current; empty where the program did, or nobody was asked yet.
alter table catalog.current add column reason text not null default '' check (length(reason) <= 500);
