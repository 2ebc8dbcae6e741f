-- An event is written by the transaction that causes it, without a position. The sequencer gives positions to events
-- whose transactions have committed; readers follow positions, so an event that commits late gets a late position and
-- is never skipped.
create table outbox_event (
    id             bigint generated always as identity primary key,
    position       bigint unique,
    type           text        not null,
    subject        text        not null,
    agency         text,
    occurred_at    timestamptz not null,
    correlation_id text        not null,
    data           text        not null
);

create index outbox_event_waiting on outbox_event (id) where position is null;
