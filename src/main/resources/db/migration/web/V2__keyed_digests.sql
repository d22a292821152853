-- What a request said is kept as a keyed hash of 16 bytes: a bare one let a copy of this table be tried with guesses at
-- a passphrase. Rows from before are forgotten within a day.

alter table web.request drop constraint request_digest_check;
alter table web.request add constraint request_digest_check check (length(digest) in (16, 32));
