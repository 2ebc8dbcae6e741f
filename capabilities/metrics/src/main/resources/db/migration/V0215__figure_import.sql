-- A table of figures that was handed in, what became of it, and what was wrong with its rows.
create table figure_import (
    id               uuid   primary key,
    number           bigint not null,
    name             text   not null,
    format           text   not null,
    content_type     text,
    sha256           text   not null,
    size             bigint not null,
    dry_run          boolean not null,
    mode             text   not null,
    reason           text,
    encoding         text,
    claimed_encoding text,
    state            text   not null,
    failure          text,
    rows_read        bigint not null,
    admitted         bigint not null,
    unchanged        bigint not null,
    revised          bigint not null,
    refused          bigint not null,
    warnings         bigint not null,
    problems         bigint not null,
    all_told         boolean not null,
    metrics          varchar[] not null,
    figures_sha256   text,
    submitted_by     text   not null,
    agency           text,
    roles            varchar[] not null,
    idempotency_key  text,
    submitted_at     timestamptz not null,
    worked_at        timestamptz not null,
    ended_at         timestamptz,
    attempts         int    not null,
    version          bigint not null
);

create sequence figure_import_number;
create unique index figure_import_order on figure_import (number);
create unique index figure_import_key on figure_import (submitted_by, idempotency_key) where idempotency_key is not null;
create index figure_import_open on figure_import (number) where state in ('WAITING', 'RUNNING', 'INTERRUPTED');

create table figure_import_problem (
    import_id uuid   not null references figure_import,
    place     int    not null,
    row       bigint not null,
    severity  text   not null,
    title     text,
    cell      text,
    pointer   text,
    word      text   not null,
    arguments jsonb  not null,
    found     text   not null,
    primary key (import_id, place)
);
