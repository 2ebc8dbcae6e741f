create table mail_addresses (
    agency    text collate "C" primary key,
    addresses varchar[] not null,
    version   bigint not null
);

-- A mail leaves this table never; whoever sends it takes the row, sends, and writes down that it was sent.
create table mail (
    id          bigint generated always as identity primary key,
    notice      bigint not null unique references notice,
    agency      text collate "C" not null,
    recipients  varchar[] not null,
    title       text   not null,
    text        text   not null,
    state       text   not null,
    attempts    integer not null,
    failure     text,
    written_at  timestamptz not null,
    next_try_at timestamptz not null,
    sent_at     timestamptz,
    version     bigint not null
);
create index mail_to_be_sent on mail (next_try_at) where state in ('WAITING', 'FAILED');
create index mail_of_an_agency on mail (agency, id desc);
