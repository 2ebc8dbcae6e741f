-- Whom an event is told to, and in which words; planted from the seeds.
create table notice_rule (
    event      text collate "C" primary key,
    addressees varchar[] not null,
    title_zh   text   not null,
    title_en   text   not null,
    text_zh    text   not null,
    text_en    text   not null,
    version    bigint not null
);

create table notice (
    id         bigint generated always as identity primary key,
    source     text collate "C" not null,
    event_id   text collate "C" not null,
    event      text collate "C" not null,
    kind       text   not null,
    subject    text collate "C" not null,
    agency     text collate "C" not null,
    title_zh   text   not null,
    title_en   text   not null,
    text_zh    text   not null,
    text_en    text   not null,
    given_at   timestamptz not null,
    read_at    timestamptz,
    read_by    text,
    version    bigint not null default 0,
    unique (source, event_id, agency)
);
create index notice_of_an_agency on notice (agency, id desc);
create index notice_unread on notice (agency, id desc) where read_at is null;
