-- A decision that was sent back before its signature is followed by another; the last one counts.
alter table cases.decision
    add column round int not null default 1 check (round > 0),
    drop constraint decision_pkey,
    add primary key (region, number, round);
