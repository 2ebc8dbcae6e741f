-- A command that was carried out under a key, with its answer: written by the transaction of the command, so that there
-- is neither without the other. `id` is the hash of caller, path and key.
create table idempotency_key (
    id       bytea primary key,
    begun_at timestamptz not null,
    request  bytea,
    status   int,
    location text,
    answer   bytea
);

create index idempotency_key_begun_at on idempotency_key (begun_at);
