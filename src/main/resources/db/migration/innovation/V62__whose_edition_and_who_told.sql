-- A competition is public, and only its own region opens one or changes its rules.
select innovation.read_by_all_write_by_region('innovation.edition');
alter table innovation.edition_rules enable row level security;
alter table innovation.edition_rules force row level security;
do
$$
begin
    execute format(
            'create policy read_by_all on innovation.edition_rules for select to pendopo_app, %I using (true)', current_user);
    execute format(
            'create policy enter_own on innovation.edition_rules for insert to pendopo_app, %I with check (exists ('
                || 'select from innovation.edition e where e.code = edition '
                || 'and e.region = current_setting(''pendopo.region'', true)))',
            current_user);
end;
$$;

-- A jury may score several stages, each with entries of its own: that a juror told their interests holds for one stage.
create table innovation.interests_told (
    region  text        not null,
    edition text        not null,
    stage   text        not null,
    account uuid        not null,
    told_at timestamptz not null,
    primary key (region, edition, stage, account),
    foreign key (region, edition, stage) references innovation.stage
);
select pendopo.guard_by_region('innovation.interests_told');
select pendopo.only_grows('innovation.interests_told');
grant select, insert on innovation.interests_told to pendopo_app;
alter table innovation.juror drop column declared_at;
