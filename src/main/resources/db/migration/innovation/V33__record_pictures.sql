-- Pictures of innovations: public, drawn anew from what was uploaded, so that nothing of the file itself is kept.
create table innovation.record_picture (
    region text  not null,
    id     uuid  not null primary key,
    jpeg   bytea not null check (length(jpeg) between 1 and 4000000),
    put_on date  not null,
    by     uuid  not null
);
select innovation.read_by_all_write_by_region('innovation.record_picture');
grant select, insert, delete on innovation.record_picture to pendopo_app;

-- Of a form that nobody saved; what a version of a record shows is never taken away.
do
$$
begin
    execute format(
            'create policy remove_left on innovation.record_picture for delete to pendopo_app, %I '
                || 'using (region = current_setting(''pendopo.region'', true) and not exists ('
                || 'select from innovation.record_version v where v.sheet #>> ''{media,picture}'' = id::text))',
            current_user);
end;
$$;
