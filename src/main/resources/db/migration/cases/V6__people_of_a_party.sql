-- All who may act for a party see its cases and permits.
create index case_by_party on cases.case_file (region, party, submitted_at desc) where party is not null;
create index permit_by_party on cases.permit (region, party) where party is not null;
