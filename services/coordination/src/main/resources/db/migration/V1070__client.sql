-- A machine client as an administrator registered it. Its secret is Keycloak's alone.
create table client (
    id            text collate "C" primary key,
    title_zh      text        not null,
    title_en      text        not null,
    agency        text collate "C" references agency,
    scopes        varchar[]   not null,
    signs_in_by   text        not null check (signs_in_by in ('SECRET', 'PRIVATE_KEY')),
    state         text        not null check (state in ('ENABLED', 'DISABLED')),
    account       text        not null,
    registered_at timestamptz not null,
    renewed_at    timestamptz not null,
    version       bigint      not null
);

create index client_agency on client (agency, id);
