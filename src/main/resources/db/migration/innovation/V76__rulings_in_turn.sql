-- Two groups may hold the same ticket. Of the rulings that were allowed on it the last one counts, and which is the last
-- one hangs on no clock. Those from before have no turn and come first, in the order of their time.
alter table innovation.vote_ruling add column turn int check (turn > 0);
create unique index vote_ruling_turn on innovation.vote_ruling (region, event, turn);
alter table innovation.vote_ruling
    add constraint vote_ruling_decided_in_turn check ((decided_at is null) = (turn is null)) not valid;
grant update (turn) on innovation.vote_ruling to pendopo_app;
