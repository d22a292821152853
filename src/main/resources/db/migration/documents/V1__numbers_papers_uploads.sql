create schema documents;
grant usage on schema documents to pendopo_app;

-- The last number given in a series and period. Its row is the lock: taken as the last thing in a transaction.
create table documents.counter (
    region text not null,
    series text not null,
    period text not null check (period ~ '^\d{4}(-\d{2})?$'),
    last   int  not null check (last > 0),
    primary key (region, series, period)
);
select pendopo.guard_by_region('documents.counter');
grant select, insert, update on documents.counter to pendopo_app;

-- The book of numbers: every number ever given, never taken back.
create table documents.number (
    region       text        not null,
    series       text        not null,
    period       text        not null,
    seq          int         not null check (seq > 0),
    formatted    text        not null check (length(formatted) between 3 and 120),
    purpose      text        not null check (length(purpose) between 1 and 200),
    allocated_at timestamptz not null,
    primary key (region, series, period, seq),
    unique (region, formatted)
);
select pendopo.guard_by_region('documents.number');
select pendopo.only_grows('documents.number');
grant select, insert on documents.number to pendopo_app;

create function documents.number_follows() returns trigger
    language plpgsql as
$$
begin
    if new.seq > 1 and not exists (
            select from documents.number
            where region = new.region and series = new.series and period = new.period and seq = new.seq - 1) then
        raise exception 'Number % of % in % leaves a gap', new.seq, new.series, new.period
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger number_follows before insert on documents.number
    for each row execute function documents.number_follows();

-- What became of a number: signed or cancelled, once. No row: allocated, and still open.
create table documents.number_end (
    region   text        not null,
    series   text        not null,
    period   text        not null,
    seq      int         not null,
    ending   text        not null check (ending in ('SIGNED', 'CANCELLED')),
    reason   text        not null check (ending = 'SIGNED' or length(reason) > 0),
    account  uuid        not null,
    ended_at timestamptz not null,
    primary key (region, series, period, seq),
    foreign key (region, series, period, seq) references documents.number
);
select pendopo.guard_by_region('documents.number_end');
select pendopo.only_grows('documents.number_end');
grant select, insert on documents.number_end to pendopo_app;

-- A paper that proves itself: decree, letter, receipt. Its file is final from the moment it has a digest.
create table documents.issued (
    region         text        not null,
    id             uuid        not null,
    owner          text        not null check (length(owner) between 1 and 120),
    kind           text        not null check (kind ~ '^[a-z][a-z-]{1,40}$'),
    title_id       text        not null,
    title_en       text        not null,
    number         text        not null,
    series         text,
    period         text,
    seq            int,
    holder_sealed  bytea       not null,
    code_sealed    bytea       not null,
    state          text        not null check (state in ('AWAITING_SIGNATURE', 'ISSUED', 'DELIVERED', 'SUSPENDED',
                                                         'REVOKED', 'REPLACED', 'CANCELLED')),
    valid_from     date        not null,
    valid_until    date check (valid_until >= valid_from),
    prepared_at    timestamptz not null,
    issued_at      timestamptz,
    signer         uuid,
    digest         bytea check (length(digest) = 32),
    content_sealed bytea,
    replaced_by    uuid,
    primary key (region, id),
    check ((digest is null) = (content_sealed is null) and (digest is null) = (issued_at is null)),
    check ((digest is null) = (state in ('AWAITING_SIGNATURE', 'CANCELLED')))
);
select pendopo.guard_by_region('documents.issued');
create index issued_by_owner on documents.issued (region, owner);
grant select, insert, update on documents.issued to pendopo_app;

-- What is signed is never edited: after it has a digest only its state moves, and only along this table.
create function documents.issued_is_final() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        raise exception 'An issued document is never deleted' using errcode = 'restrict_violation';
    end if;
    if (new.region, new.id, new.owner, new.kind, new.title_id, new.title_en, new.number, new.series, new.period, new.seq,
        new.holder_sealed, new.code_sealed, new.valid_from, new.valid_until, new.prepared_at)
        is distinct from
       (old.region, old.id, old.owner, old.kind, old.title_id, old.title_en, old.number, old.series, old.period, old.seq,
        old.holder_sealed, old.code_sealed, old.valid_from, old.valid_until, old.prepared_at) then
        raise exception 'What a document says is never edited' using errcode = 'restrict_violation';
    end if;
    if old.digest is not null and (new.digest, new.content_sealed, new.issued_at, new.signer)
        is distinct from (old.digest, old.content_sealed, old.issued_at, old.signer) then
        raise exception 'What is signed is never edited' using errcode = 'restrict_violation';
    end if;
    if new.state is distinct from old.state and (old.state, new.state) not in (
            ('AWAITING_SIGNATURE', 'ISSUED'), ('AWAITING_SIGNATURE', 'CANCELLED'),
            ('ISSUED', 'DELIVERED'), ('ISSUED', 'SUSPENDED'), ('ISSUED', 'REVOKED'), ('ISSUED', 'REPLACED'),
            ('DELIVERED', 'SUSPENDED'), ('DELIVERED', 'REVOKED'), ('DELIVERED', 'REPLACED'),
            ('SUSPENDED', 'DELIVERED'), ('SUSPENDED', 'REVOKED'), ('SUSPENDED', 'REPLACED')) then
        raise exception 'A document does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;
create trigger issued_is_final before update or delete on documents.issued
    for each row execute function documents.issued_is_final();

-- Each change of state, with the salt of what was committed to the public log.
create table documents.issued_step (
    region  text        not null,
    id      uuid        not null,
    step    int         not null check (step > 0),
    state   text        not null,
    reason  text        not null,
    account uuid        not null,
    at      timestamptz not null,
    salt    bytea       not null,
    primary key (region, id, step),
    foreign key (region, id) references documents.issued
);
select pendopo.guard_by_region('documents.issued_step');
select pendopo.only_grows('documents.issued_step');
grant select, insert on documents.issued_step to pendopo_app;

-- Before a region is known: keyed hash of a code, or of a file's digest, to the place of its document. No person in it.
create table documents.locator (
    purpose text  not null check (purpose in ('code', 'digest')),
    hash    bytea not null check (length(hash) = 16),
    region  text  not null,
    id      uuid  not null,
    primary key (purpose, hash)
);
select pendopo.only_grows('documents.locator');
grant select, insert on documents.locator to pendopo_app;

-- What people hand in. Content and name are sealed; an upload that nobody keeps is removed by a job.
create table documents.upload (
    region         text        not null,
    id             uuid        not null,
    uploader       uuid        not null,
    name_sealed    bytea       not null,
    type           text        not null check (type in ('PDF', 'JPEG', 'PNG')),
    size           int         not null check (size > 0),
    pages          int         not null check (pages > 0),
    digest         bytea       not null check (length(digest) = 32),
    content_sealed bytea       not null,
    stored_at      timestamptz not null,
    kept_at        timestamptz,
    primary key (region, id)
);
alter table documents.upload alter column content_sealed set storage external;
alter table documents.issued alter column content_sealed set storage external;
select pendopo.guard_by_region('documents.upload');
grant select, insert, update (kept_at), delete on documents.upload to pendopo_app;

create function documents.kept_stays() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' and old.kept_at is not null then
        raise exception 'An upload that belongs to a file is kept' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and old.kept_at is not null and new.kept_at is distinct from old.kept_at then
        raise exception 'An upload that belongs to a file is kept' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end;
$$;
create trigger kept_stays before update or delete on documents.upload
    for each row execute function documents.kept_stays();
