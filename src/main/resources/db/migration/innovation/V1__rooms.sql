-- One schema for all rooms of the hub; each room makes its own tables.
create schema innovation;
grant usage on schema innovation to pendopo_app;
