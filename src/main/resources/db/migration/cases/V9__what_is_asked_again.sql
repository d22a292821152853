-- Which open cases rely on a permit: when it changes, they ask again.
create index verification_by_permit on cases.verification (region, evidence) where name = 'active-permit';
