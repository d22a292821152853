-- Visitors and what they say. Who holds a ticket is sealed, and erased some days after the event; what is left is a ticket
-- without a person.
create table innovation.ticket (
    region        text        not null,
    id            uuid        not null,
    event         text        not null references innovation.event,
    mark          bytea       not null check (length(mark) = 16),
    code_sealed   bytea,
    kind          text        not null check (kind in ('ACCOUNT', 'GUEST')),
    holder_sealed bytea,
    contact_mark  bytea,
    address_mark  bytea,
    device_mark   bytea,
    registered_at timestamptz not null,
    cancelled_at  timestamptz,
    primary key (region, id),
    unique (region, event, mark)
);
select pendopo.guard_by_region('innovation.ticket');
create unique index ticket_of_contact on innovation.ticket (region, event, contact_mark) where cancelled_at is null;
create index ticket_of_address on innovation.ticket (region, event, address_mark);
create index ticket_of_person on innovation.ticket (region, contact_mark);
grant select, insert on innovation.ticket to pendopo_app;
grant update (code_sealed, holder_sealed, contact_mark, address_mark, device_mark, cancelled_at)
    on innovation.ticket to pendopo_app;

-- Every time a ticket was held to a gate, as the device told it, in whatever order it arrived. The first one is the
-- check-in: the earliest by the device's clock, and of two at one moment the one with the smaller id.
create table innovation.gate_scan (
    region      text        not null,
    event       text        not null references innovation.event,
    id          uuid        not null,
    mark        bytea       not null check (length(mark) = 16),
    gate        text        not null check (length(gate) between 1 and 40),
    at          timestamptz not null,
    scanned_by  uuid        not null,
    received_at timestamptz not null,
    primary key (region, event, id)
);
select pendopo.guard_by_region('innovation.gate_scan');
select pendopo.only_grows('innovation.gate_scan');
create index scan_of_ticket on innovation.gate_scan (region, event, mark, at, id);
grant select, insert on innovation.gate_scan to pendopo_app;

create table innovation.session_question (
    region      text        not null,
    id          uuid        not null,
    event       text        not null references innovation.event,
    session     uuid        not null,
    ticket      uuid        not null,
    words       text        not null check (length(words) between 5 and 500),
    asked_at    timestamptz not null,
    state       text        not null check (state in ('WAITING', 'SHOWN', 'HIDDEN')),
    answer      text        check (length(answer) between 1 and 2000),
    answered_at timestamptz,
    primary key (region, id)
);
select pendopo.guard_by_region('innovation.session_question');
create index question_of_session on innovation.session_question (region, event, session);
grant select, insert on innovation.session_question to pendopo_app;
grant update (state, answer, answered_at) on innovation.session_question to pendopo_app;

create table innovation.question_support (
    region   text not null,
    question uuid not null,
    ticket   uuid not null,
    primary key (region, question, ticket),
    foreign key (region, question) references innovation.session_question
);
select pendopo.guard_by_region('innovation.question_support');
select pendopo.only_grows('innovation.question_support');
grant select, insert on innovation.question_support to pendopo_app;

create table innovation.session_feedback (
    region  text        not null,
    event   text        not null references innovation.event,
    session uuid        not null,
    ticket  uuid        not null,
    stars   integer     not null check (stars between 1 and 5),
    words   text        not null check (length(words) <= 1000),
    at      timestamptz not null,
    primary key (region, session, ticket)
);
select pendopo.guard_by_region('innovation.session_feedback');
select pendopo.only_grows('innovation.session_feedback');
grant select, insert on innovation.session_feedback to pendopo_app;
