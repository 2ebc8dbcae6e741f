-- Events that could not be taken after some attempts, and those of the same subject that came after them: they wait here
-- until somebody has them tried again, in order. A row is gone when its event is applied, in one transaction with what
-- the event brings about; until then nothing of it is lost.
create table set_aside_event (
    id            bigint generated always as identity primary key,
    source        text collate "C" not null,
    sequence      bigint      not null,
    subject       text collate "C" not null,
    type          text        not null,
    -- As it came.
    event         text        not null,
    -- What went wrong, and when it was tried; nothing where it only waits behind another.
    reason        text,
    attempts      int         not null,
    first_attempt timestamptz,
    last_attempt  timestamptz,
    set_aside_at  timestamptz not null,
    unique (source, sequence)
);

create index set_aside_event_subject on set_aside_event (source, subject, sequence);

-- Since when the event behind the position fails.
alter table followed add column failing_since timestamptz;
