-- What did not agree with what the applicant said, the newest first, for the auditor.
create index verification_differing on cases.verification (region, at desc) where answer = 'DIFFERS';
