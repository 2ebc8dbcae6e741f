-- What is to be told, and what came of it. A row is written in one transaction with the place in the events, so nothing is lost
-- and nothing is told before it was committed.
create table webhook_delivery (
    id               bigint generated always as identity primary key,
    webhook          text collate "C" not null references webhook on delete cascade,
    message          text collate "C" not null,
    source           text collate "C" not null,
    subject          text collate "C" not null,
    type             text        not null,
    event            text        not null,
    state            text        not null,
    attempts         int         not null,
    -- How often the endpoint answered and did not take it.
    refusals         int         not null,
    status           int,
    failure          text,
    latency          int,
    queued_at        timestamptz not null,
    first_attempt_at timestamptz,
    last_attempt_at  timestamptz,
    next_attempt_at  timestamptz,
    settled_at       timestamptz,
    constraint webhook_delivery_state check (state in ('WAITING', 'DELIVERED', 'DEAD', 'DISMISSED'))
);

create index webhook_delivery_of on webhook_delivery (webhook, id);
-- Those of one subject go one after the other: behind one that is not settled no other is sent.
create index webhook_delivery_open on webhook_delivery (webhook, source, subject, id) where state in ('WAITING', 'DEAD');
create index webhook_delivery_waiting on webhook_delivery (webhook, id) where state = 'WAITING';
create index webhook_delivery_settled on webhook_delivery (settled_at) where state in ('DELIVERED', 'DISMISSED');

create table webhook_attempt (
    id       bigint generated always as identity primary key,
    delivery bigint      not null references webhook_delivery on delete cascade,
    at       timestamptz not null,
    status   int,
    failure  text,
    latency  int         not null
);

create index webhook_attempt_delivery on webhook_attempt (delivery, id);
