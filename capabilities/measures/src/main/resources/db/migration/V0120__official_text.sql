-- The document's own words for a measure; they come in with the plan's text and are never typed in.
create table official_text (
    id             text collate "C" primary key references measure,
    document       text   not null,
    locator        text,
    words          text   not null,
    closing        text,
    from_character int,
    to_character   int,
    line           int,
    in_line        int,
    recorded_at    timestamptz not null,
    version        bigint not null
);
