create table tree (
    code    text    primary key,
    number  integer not null check (number < 1000),
    name_zh text    not null,
    name_en text    not null,
    version bigint  not null
);
