-- The table of db-scheduler (its own form): jobs that survive a restart and run once in a cluster.
-- The data of a job holds a region and identifiers, never a person's data.
create table pendopo.job (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index job_by_time on pendopo.job (execution_time);
create index job_by_heartbeat on pendopo.job (last_heartbeat);
grant select, insert, update, delete on pendopo.job to pendopo_app;
