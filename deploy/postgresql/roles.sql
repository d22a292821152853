-- What the administrator of a PostgreSQL does once for Pendopo, as a superuser, inside Pendopo's own empty database:
--
--   createdb --encoding=UTF8 --template=template0 pendopo
--   psql --dbname=pendopo --file=deploy/postgresql/roles.sql
--   psql --dbname=pendopo --command='\password pendopo_owner' --command='\password pendopo_app'
--
-- It may run again at any time and changes nothing that is right. The PostgreSQL that comes with the program is
-- prepared by this same script.

do
$$
begin
    -- Owns the schemas; migrations run as it. Without "inherit" it does not gain what the searcher may see.
    if not exists (select from pg_roles where rolname = 'pendopo_owner') then
        create role pendopo_owner login noinherit;
    end if;
    -- Reads and writes rows, under the policies of its region.
    if not exists (select from pg_roles where rolname = 'pendopo_app') then
        create role pendopo_app login;
    end if;
    -- Owns the few search functions that filter by region themselves. Nobody signs in as it.
    if not exists (select from pg_roles where rolname = 'pendopo_searcher') then
        create role pendopo_searcher nologin;
    end if;
end
$$;

alter role pendopo_owner noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role pendopo_app nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role pendopo_searcher nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
grant pendopo_searcher to pendopo_owner;

do
$$
begin
    execute format('alter database %I owner to pendopo_owner', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to pendopo_app', current_database());
end
$$;

revoke all on schema public from public;
-- The owner of a database is not given this by itself where its role does not inherit (PostgreSQL 15).
grant usage, create on schema public to pendopo_owner;

create schema if not exists extensions;
grant usage on schema extensions to public;
create extension if not exists pg_trgm schema extensions;
create extension if not exists btree_gin schema extensions;
create extension if not exists unaccent schema extensions;
