-- Whose database this is. A demo never starts on a real hall's data, nor a real hall on a demo's.
create table pendopo.installation (
    only_row boolean     primary key default true check (only_row),
    kind     text        not null check (kind in ('demo', 'production')),
    made_at  timestamptz not null default now()
);
insert into pendopo.installation (kind) values (case '${demo}' when 'true' then 'demo' else 'production' end);
select pendopo.only_grows('pendopo.installation');
grant select on pendopo.installation to pendopo_app;

-- Which synthetic data stand already, so that a start that was interrupted goes on where it stopped.
create table pendopo.seed (
    name    text        primary key,
    done_at timestamptz not null
);
grant select, insert on pendopo.seed to pendopo_app;
