-- How far it has been looked for events of a type that were told before anybody here took them.
create table looked_back (
    source   text collate "C" not null,
    type     text collate "C" not null,
    position bigint not null,
    primary key (source, type)
);
