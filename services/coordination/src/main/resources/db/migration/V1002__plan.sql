create table plan (
    code            text collate "C" primary key,
    title_zh        text  not null,
    title_en        text  not null,
    document        text  not null,
    kind            text  not null,
    term            text  not null,
    issuer          text,
    issued_on       date,
    adopted_by      text,
    document_number text,
    note            text,
    sections        jsonb not null,
    version         bigint not null
);
