-- How far the events of this service have come to Kafka: the position of the last one it has acknowledged, and of all
-- before it. The row is locked while a page is under way: of several replicas one publishes.
create table kafka_published (
    one      boolean primary key default true check (one),
    -- 0 where nothing was ever published: it begins with the first event that is kept.
    position bigint not null
);

insert into kafka_published (position) values (0);
