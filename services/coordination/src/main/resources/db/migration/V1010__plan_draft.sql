-- A plan text that was received and read, and is being corrected. Items are one document: they are confirmed together.
create table plan_draft (
    id            text collate "C" primary key,
    plan          text collate "C" not null,
    header        jsonb       not null,
    state         text        not null,
    form          text        not null,
    text          text        not null,
    sha256        text        not null,
    received_name text,
    media_type    text        not null,
    charset       text,
    sections      jsonb       not null,
    items         jsonb       not null,
    doubts        jsonb       not null,
    doubts_seen   boolean     not null,
    received_at   timestamptz not null,
    received_by   text        not null,
    decided_at    timestamptz,
    decided_by    text,
    version       bigint      not null
);

-- The same text of the same plan is received once, unless it was discarded.
create unique index plan_draft_text on plan_draft (plan, sha256) where state <> 'DISCARDED';
