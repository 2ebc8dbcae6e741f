create table plan_document (
    plan          text collate "C" primary key references plan,
    sha256        text        not null,
    text          text        not null,
    form          text        not null,
    received_name text,
    media_type    text        not null,
    charset       text,
    adopted_at    timestamptz not null,
    adopted_by    text        not null
);

create table plan_item (
    measure text collate "C" primary key,
    plan    text collate "C" not null references plan_document,
    number  text  not null,
    place   int   not null,
    adopted jsonb not null,
    unique (plan, number),
    unique (plan, place)
);
