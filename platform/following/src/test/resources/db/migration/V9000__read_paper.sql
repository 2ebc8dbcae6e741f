-- What the reader under test has read; a paper read twice would stand here twice.
create table read_paper (
    place       bigint generated always as identity,
    source      text   not null,
    sequence    bigint not null,
    correlation text   not null
);
