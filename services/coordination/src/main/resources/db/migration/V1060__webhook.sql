-- Whom the platform tells of events by itself: which events, where to, and how far it has come with that.
create sequence webhook_number;

create table webhook (
    id          text collate "C" primary key,
    owner       text collate "C" not null,
    url         text        not null,
    description text,
    types       text[]      not null,
    services    text[]      not null,
    agencies    text[]      not null,
    state       text        not null,
    reason      text,
    created_at  timestamptz not null,
    verified_at timestamptz,
    version     bigint      not null,
    -- The dispatcher's own: the cursor behind what has been queued (none until it is first active), how often the endpoint
    -- did not answer in a row, since when, and until when it is left alone.
    place       text,
    failures    int         not null default 0,
    down_since  timestamptz,
    rest_until  timestamptz,
    constraint webhook_state check (state in ('PENDING', 'ACTIVE', 'PAUSED', 'DISABLED')),
    constraint webhook_place check (place is not null or state <> 'ACTIVE')
);

create index webhook_owner on webhook (owner, id);

-- The keys that messages are signed with. They must sign, so they stand here as they are: whoever reads this table can sign.
create table webhook_key (
    id         bigint generated always as identity primary key,
    webhook    text collate "C" not null references webhook on delete cascade,
    scheme     text        not null,
    secret     bytea       not null,
    public_key bytea,
    created_at timestamptz not null,
    -- After a rotation the older key signs beside the newer one until then.
    retires_at timestamptz,
    constraint webhook_key_scheme check (scheme in ('HMAC', 'ED25519'))
);

create index webhook_key_webhook on webhook_key (webhook);
