-- An auditor asks who looked on a day.
create index look_by_time on identity.look (region, at desc);
