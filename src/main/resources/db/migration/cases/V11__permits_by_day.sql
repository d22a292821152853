-- The latest permits of a region, for an officer who comes without a number.
create index permit_by_day on cases.permit (region, valid_from desc, number desc);
