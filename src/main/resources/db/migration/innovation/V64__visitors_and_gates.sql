-- A lost ticket is sent again, some times and not too often.
alter table innovation.ticket
    add column sent_again    integer not null default 0 check (sent_again between 0 and 5),
    add column sent_again_at timestamptz;
grant update (sent_again, sent_again_at) on innovation.ticket to pendopo_app;

-- So many questions a ticket has in a session, however many it asks at once.
alter table innovation.session_question add column place integer check (place between 1 and 3);
create unique index question_of_ticket on innovation.session_question (region, session, ticket, place);

-- How many scans somebody told of in a day.
create index scan_of_crew on innovation.gate_scan (region, event, scanned_by, received_at);
