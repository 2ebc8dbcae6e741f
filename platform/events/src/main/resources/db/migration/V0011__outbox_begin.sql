-- Old events are not kept for ever (ipstrategy.events.keep). The feed then begins after a position, which stays on record: whoever
-- asks for what came before is told so, and the sequencer goes on behind it even where no event is left.
create table outbox_begin (
    one       boolean primary key default true check (one),
    -- The position of the last event that is no longer kept; 0 while all are.
    forgotten bigint not null
);

insert into outbox_begin (forgotten) values (0);
