-- Of an idea whose author is sealed only the day is kept, so whoever owes the answer hears the next morning, of all of a day
-- together: a message that arrives with the idea would tell its minute.
alter table innovation.idea add column arrival_told boolean not null default true;
create index idea_untold on innovation.idea (region) where not arrival_told;
grant update (arrival_told) on innovation.idea to pendopo_app;
