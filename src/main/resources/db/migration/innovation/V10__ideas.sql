-- Ideas from below. Whose idea it is stands nowhere in the clear: not beside the idea, and not where its author finds it.

create table innovation.idea (
    region        text        not null,
    id            uuid        not null,
    agency        text        not null,
    initiator     text        not null check (initiator in ('HEAD_OF_REGION', 'COUNCIL', 'OFFICER', 'AGENCY', 'CITIZEN')),
    problem       text        not null check (length(problem) between 1 and 1000),
    solution      text        not null check (length(solution) between 1 and 1000),
    helped        text        not null check (length(helped) between 1 and 300),
    version       int         not null default 1,
    -- Whether the name is kept from everybody; the seal is there either way, with other bytes for each idea.
    name_sealed   boolean     not null,
    author_sealed bytea       not null,
    sent_at       timestamptz not null,
    -- Of what the public log was promised.
    salt          bytea       not null,
    state         text        not null check (state in ('WAITING', 'ANSWERED', 'WITHDRAWN')),
    -- Who owes the answer: the agency's innovation officer (0), its head (1), the heads above (2 and more).
    owed_step     int         not null default 0 check (owed_step between 0 and 12),
    due           date        not null,
    verdict       text        check (verdict in ('TAKEN_UP', 'KEPT', 'DECLINED')),
    stage         text        check (stage in ('DRUM_UP', 'DIAGNOSE', 'DESIGN', 'DELIVER', 'DISPLAY')),
    words         tsvector    generated always as (to_tsvector('simple', problem || ' ' || solution)) stored,
    primary key (region, id),
    check ((state = 'ANSWERED') = (verdict is not null)),
    -- A name can be sealed where the initiator is one of many; the others are known by their office.
    check (not name_sealed or initiator in ('OFFICER', 'CITIZEN'))
);
create index idea_by_time on innovation.idea (region, sent_at desc, id);
create index idea_by_agency on innovation.idea (region, agency, sent_at desc, id);
create index idea_owed on innovation.idea (region, due) where state = 'WAITING';
create index idea_by_words on innovation.idea using gin (words);
select pendopo.guard_by_region('innovation.idea');
grant select, insert on innovation.idea to pendopo_app;
grant update (problem, solution, helped, version, name_sealed, state, owed_step, due, verdict, stage)
    on innovation.idea to pendopo_app;

-- What an idea said, each time it was changed.
create table innovation.idea_version (
    region   text        not null,
    idea     uuid        not null,
    version  int         not null check (version > 0),
    problem  text        not null,
    solution text        not null,
    helped   text        not null,
    at       timestamptz not null,
    primary key (region, idea, version),
    foreign key (region, idea) references innovation.idea
);
select pendopo.guard_by_region('innovation.idea_version');
select pendopo.only_grows('innovation.idea_version');
grant select, insert on innovation.idea_version to pendopo_app;

-- Where somebody finds what is theirs: a slip for each idea, in a drawer that only their account opens. Sealed and open
-- ideas, and the ideas of others on whose teams they are, lie in different drawers, so that the one does not tell of the
-- other.
create table innovation.idea_drawer (
    region      text  not null,
    owner_hash  bytea not null,
    slip        uuid  not null,
    idea_sealed bytea not null,
    put_on      date  not null,
    primary key (region, owner_hash, slip)
);
select pendopo.guard_by_region('innovation.idea_drawer');
grant select, insert, delete on innovation.idea_drawer to pendopo_app;

-- Pictures, drawn anew and without what a camera wrote into them. Without an idea only while its form is being filled in.
create table innovation.idea_picture (
    region       text  not null,
    id           uuid  not null,
    idea         uuid,
    bytes_sealed bytea not null,
    put_on       date  not null,
    primary key (region, id),
    foreign key (region, idea) references innovation.idea
);
create index idea_picture_by_idea on innovation.idea_picture (region, idea);
select pendopo.guard_by_region('innovation.idea_picture');
grant select, insert, delete on innovation.idea_picture to pendopo_app;
grant update (idea) on innovation.idea_picture to pendopo_app;
