-- A file that shows what a measure has come to. Its bytes are in the store of files, under sha256; the row comes after.
create table evidence (
    id          text collate "C" primary key,
    measure     text collate "C" not null references measure,
    number      int    not null,
    sha256      text collate "C" not null,
    size        bigint not null,
    media_type  text   not null,
    name        text   not null,
    note        text,
    agency      text   not null,
    uploaded_by text   not null,
    uploaded_at timestamptz not null,
    unique (measure, number),
    unique (measure, sha256)
);
