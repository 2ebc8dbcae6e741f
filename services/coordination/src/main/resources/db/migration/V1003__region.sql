create table region (
    code     text collate "C" primary key,
    name_zh  text not null,
    name_en  text not null,
    kind     text not null,
    parent   text,
    document text,
    locator  text,
    note     text,
    version  bigint not null
);

-- Which province belongs to a class is not in the documents: members are configuration and begin empty.
create table region_class (
    code    text collate "C" primary key,
    name_zh text   not null,
    name_en text   not null,
    words   varchar[] not null,
    members varchar[] not null,
    note    text,
    version bigint not null
);
