-- The regions that figures are about, as every service knows them: their register is the joint-conference office's.
create table known_region (
    code    text collate "C" primary key,
    name_zh text   not null,
    name_en text   not null,
    kind    text   not null,
    parent  text   collate "C" references known_region,
    version bigint not null
);
create index known_region_parent on known_region (parent);
