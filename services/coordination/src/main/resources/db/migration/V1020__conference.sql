-- The last number given in a series, such as the plenary meetings of one year.
create table conference_series (
    name text collate "C" primary key,
    last integer not null
);

create table meeting (
    id             text collate "C" primary key,
    kind           text   not null,
    title_zh       text   not null,
    title_en       text   not null,
    day            date   not null,
    chair          text   not null,
    present        varchar[] not null,
    minutes        text,
    minutes_number text,
    state          text   not null,
    version        bigint not null
);

create table agenda_item (
    id           text collate "C" primary key,
    title_zh     text   not null,
    title_en     text   not null,
    subject_kind text   not null,
    subject      text collate "C",
    agency       text collate "C",
    origin       text   not null,
    proposed_by  text collate "C",
    proposed_at  timestamptz not null,
    reason       text   not null,
    meeting      text collate "C" references meeting,
    decision     text,
    state        text   not null,
    event        text collate "C" unique,
    version      bigint not null,
    check ((state in ('SCHEDULED', 'DECIDED')) <= (meeting is not null))
);
create index agenda_item_of_a_meeting on agenda_item (meeting);

create table resolution (
    id                text collate "C" primary key,
    agenda_item       text collate "C" not null references agenda_item,
    meeting           text collate "C" not null references meeting,
    text              text   not null,
    agency            text collate "C" not null,
    due               date   not null,
    adopts            text collate "C" unique,
    state             text   not null,
    evidence_measure  text collate "C",
    evidence_sha256   text,
    evidence_document text,
    evidence_note     text,
    closed_at         timestamptz,
    version           bigint not null,
    check (state <> 'CLOSED' or (evidence_measure is not null and evidence_sha256 is not null)
        or (evidence_document is not null and evidence_note is not null))
);
create index resolution_by_due on resolution (due, id);

create table matter (
    id              text collate "C" primary key,
    report          text collate "C" not null,
    measure         text collate "C",
    agency          text collate "C",
    reason          text,
    raised_at       timestamptz not null,
    document_number text,
    note            text,
    state           text   not null,
    event           text collate "C" not null unique,
    version         bigint not null
);
