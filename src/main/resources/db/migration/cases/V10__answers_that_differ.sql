-- Something is registered, but not as the applicant says: officers are warned.
alter table cases.verification
    drop constraint verification_answer_check,
    add constraint verification_answer_check check (answer in ('HOLDS', 'FAILS', 'DIFFERS', 'NOT_VERIFIED'));
