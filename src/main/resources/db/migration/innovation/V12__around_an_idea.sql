-- What agencies answer: officers act in office, so theirs is the one account here that stands in the clear.
create table innovation.idea_answer (
    region  text        not null,
    idea    uuid        not null,
    ordinal int         not null check (ordinal > 0),
    verdict text        not null check (verdict in ('TAKEN_UP', 'KEPT', 'DECLINED')),
    reason  text        not null check (length(reason) between 1 and 2000),
    account uuid        not null,
    role    text        not null,
    agency  text        not null,
    in_time boolean     not null,
    at      timestamptz not null,
    primary key (region, idea, ordinal),
    foreign key (region, idea) references innovation.idea
);
select pendopo.guard_by_region('innovation.idea_answer');
select pendopo.only_grows('innovation.idea_answer');
grant select, insert on innovation.idea_answer to pendopo_app;

-- A question that nobody answered in time went up: when, and who owes it since.
create table innovation.idea_rise (
    region text        not null,
    idea   uuid        not null,
    step   int         not null check (step > 0),
    role   text        not null,
    agency text        not null,
    at     timestamptz not null,
    primary key (region, idea, step),
    foreign key (region, idea) references innovation.idea
);
select pendopo.guard_by_region('innovation.idea_rise');
select pendopo.only_grows('innovation.idea_rise');
grant select, insert on innovation.idea_rise to pendopo_app;

-- One support an account, without the account: a mark that only its owner makes again, and a seal to bring them news.
create table innovation.idea_support (
    region         text  not null,
    idea           uuid  not null,
    mark           bytea not null,
    account_sealed bytea not null,
    primary key (region, idea, mark),
    foreign key (region, idea) references innovation.idea
);
select pendopo.guard_by_region('innovation.idea_support');
grant select, insert, delete on innovation.idea_support to pendopo_app;

-- Questions and answers. Who asked is sealed and shown to nobody; it is kept for the case of abuse.
create table innovation.idea_question (
    region         text        not null,
    id             uuid        not null,
    idea           uuid        not null,
    text           text        not null check (length(text) between 1 and 500),
    by_officer     boolean     not null,
    account_sealed bytea       not null,
    at             timestamptz not null,
    primary key (region, id),
    foreign key (region, idea) references innovation.idea
);
create index idea_question_by_idea on innovation.idea_question (region, idea, at);
select pendopo.guard_by_region('innovation.idea_question');
select pendopo.only_grows('innovation.idea_question');
grant select, insert on innovation.idea_question to pendopo_app;

create table innovation.idea_reply (
    region   text        not null,
    question uuid        not null,
    ordinal  int         not null check (ordinal between 1 and 20),
    text     text        not null check (length(text) between 1 and 1000),
    at       timestamptz not null,
    primary key (region, question, ordinal),
    foreign key (region, question) references innovation.idea_question
);
select pendopo.guard_by_region('innovation.idea_reply');
select pendopo.only_grows('innovation.idea_reply');
grant select, insert on innovation.idea_reply to pendopo_app;

-- The team of an idea. Members stand as seals too: who works with somebody unknown would tell who that is.
create table innovation.idea_member (
    region         text        not null,
    id             uuid        not null,
    idea           uuid        not null,
    mark           bytea       not null,
    account_sealed bytea       not null,
    state          text        not null check (state in ('INVITED', 'ASKED', 'MEMBER', 'DECLINED', 'LEFT')),
    note           text        not null check (length(note) <= 300),
    named          boolean     not null default false,
    primary key (region, id),
    unique (region, idea, mark),
    foreign key (region, idea) references innovation.idea
);
select pendopo.guard_by_region('innovation.idea_member');
grant select, insert on innovation.idea_member to pendopo_app;
grant update (state, note, named) on innovation.idea_member to pendopo_app;

-- Who is to hear that there is news, each account sealed. Brought once a day, the same words to everybody who has to do
-- with any idea that moved, so that a message tells of no single one.
create table innovation.idea_news (
    region         text  not null,
    id             uuid  not null,
    account_sealed bytea not null,
    put_on         date  not null,
    primary key (region, id)
);
select pendopo.guard_by_region('innovation.idea_news');
grant select, insert, delete on innovation.idea_news to pendopo_app;

-- A word by which somebody may join the team: known to whom it was given, here only its hash. Good for one person.
create table innovation.idea_invitation (
    region    text  not null,
    code_hash bytea not null,
    idea      uuid  not null,
    until     date  not null,
    used      boolean not null default false,
    primary key (region, code_hash),
    foreign key (region, idea) references innovation.idea
);
select pendopo.guard_by_region('innovation.idea_invitation');
grant select, insert on innovation.idea_invitation to pendopo_app;
grant update (used) on innovation.idea_invitation to pendopo_app;
