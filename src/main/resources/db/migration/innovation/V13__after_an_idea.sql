-- What becomes of an idea that was taken up. Where its team acts, nobody is named: "officer" holds an account only where
-- somebody acted in office. Days, not moments: a moment could be laid beside the log of whoever was signed in.

-- The laboratory: each stage is left with evidence; the last one is left for nowhere.
create table innovation.idea_stage_move (
    region     text  not null,
    idea       uuid  not null,
    ordinal    int   not null check (ordinal between 1 and 60),
    from_stage text  not null check (from_stage in ('DRUM_UP', 'DIAGNOSE', 'DESIGN', 'DELIVER', 'DISPLAY')),
    to_stage   text  check (to_stage in ('DRUM_UP', 'DIAGNOSE', 'DESIGN', 'DELIVER', 'DISPLAY')),
    evidence   text  not null check (length(evidence) between 1 and 2000),
    -- Why a stage was skipped, or gone back to.
    reason     text  not null check (length(reason) <= 1000),
    officer    uuid,
    moved_on   date  not null,
    salt       bytea not null,
    primary key (region, idea, ordinal),
    foreign key (region, idea) references innovation.idea,
    check (to_stage is distinct from from_stage),
    check (reason <> '' or
        coalesce(array_position(array['DRUM_UP', 'DIAGNOSE', 'DESIGN', 'DELIVER', 'DISPLAY'], to_stage), 6)
            = array_position(array['DRUM_UP', 'DIAGNOSE', 'DESIGN', 'DELIVER', 'DISPLAY'], from_stage) + 1)
);
select pendopo.guard_by_region('innovation.idea_stage_move');
select pendopo.only_grows('innovation.idea_stage_move');
grant select, insert on innovation.idea_stage_move to pendopo_app;

-- Pictures of evidence lie with those of the idea, each under the move that it shows.
alter table innovation.idea_picture add column move int check (move is null or (move > 0 and idea is not null));
grant update (move) on innovation.idea_picture to pendopo_app;

-- A trial: what is tried, where, and from which figure to which. It is planned once; whoever planned it wrongly ends it and
-- plans another.
create table innovation.idea_trial (
    region        text          not null,
    id            uuid          not null,
    idea          uuid          not null,
    starts        date          not null,
    ends          date          not null check (ends >= starts),
    place         text          not null check (length(place) between 1 and 200),
    aim           text          not null check (length(aim) between 1 and 300),
    unit          text          not null check (length(unit) between 1 and 40),
    before_value  numeric(15, 2) not null,
    before_source text          not null check (length(before_source) between 1 and 300),
    wanted        numeric(15, 2) not null check (wanted <> before_value),
    officer       uuid,
    planned_on    date          not null,
    primary key (region, id),
    foreign key (region, idea) references innovation.idea
);
create index idea_trial_by_idea on innovation.idea_trial (region, idea, starts);
select pendopo.guard_by_region('innovation.idea_trial');
select pendopo.only_grows('innovation.idea_trial');
grant select, insert on innovation.idea_trial to pendopo_app;

-- How it ended, and what was learned. The first record ends the trial; a later one corrects it and says why.
create table innovation.idea_trial_end (
    region       text          not null,
    trial        uuid          not null,
    ordinal      int           not null check (ordinal between 1 and 20),
    outcome      text          not null check (outcome in ('REACHED', 'NOT_REACHED', 'STOPPED')),
    ended_on     date          not null,
    after_value  numeric(15, 2),
    after_source text          not null check (length(after_source) <= 300),
    lessons      text          not null check (length(lessons) between 1 and 2000),
    why          text          not null check (length(why) <= 1000),
    officer      uuid,
    said_on      date          not null,
    salt         bytea         not null,
    primary key (region, trial, ordinal),
    foreign key (region, trial) references innovation.idea_trial,
    check (ordinal = 1 or why <> ''),
    check (outcome = 'STOPPED' or after_value is not null),
    check ((after_value is null) = (after_source = ''))
);
select pendopo.guard_by_region('innovation.idea_trial_end');
select pendopo.only_grows('innovation.idea_trial_end');
grant select, insert on innovation.idea_trial_end to pendopo_app;

-- Records of innovations that grew from an idea; borne by an officer in office.
create table innovation.idea_growth (
    region     text not null,
    idea       uuid not null,
    innovation text not null check (length(innovation) between 1 and 80),
    title      text not null check (length(title) between 1 and 200),
    grown_on   date not null,
    primary key (region, idea, innovation),
    unique (region, innovation),
    foreign key (region, idea) references innovation.idea
);
select pendopo.guard_by_region('innovation.idea_growth');
select pendopo.only_grows('innovation.idea_growth');
grant select, insert on innovation.idea_growth to pendopo_app;

-- Certificates for whoever is named: asked for on the workbench, where a name is open. "part" is the author (idea's own id)
-- or the row of a teammate; neither is an account.
create table innovation.idea_certificate (
    region   text not null,
    id       uuid not null,
    idea     uuid not null,
    part     uuid not null,
    asked_on date not null,
    document uuid,
    primary key (region, id),
    unique (region, idea, part),
    foreign key (region, idea) references innovation.idea
);
create index idea_certificate_waiting on innovation.idea_certificate (region, asked_on, id) where document is null;
select pendopo.guard_by_region('innovation.idea_certificate');
grant select, insert on innovation.idea_certificate to pendopo_app;
grant update (document) on innovation.idea_certificate to pendopo_app;

-- What the public log was promised of an answer; those before have nothing to show.
alter table innovation.idea_answer add column salt bytea;
