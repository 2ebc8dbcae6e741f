-- How figures of a metric are put together, who answers for it, and what was said about it before.
alter table metric add column time_aggregation   text;
alter table metric add column region_aggregation text;
alter table metric add column weight             text collate "C";
alter table metric add column unit_multiplier    int not null default 0;
alter table metric add column formula            text;
alter table metric add column rules              jsonb not null default '[]';
alter table metric add column owner              text;
alter table metric add column revision           int not null default 1;

update metric
   set time_aggregation   = case kind when 'FLOW' then 'SUM' when 'STOCK' then 'LAST' when 'CUMULATIVE' then 'LAST' else 'NONE' end,
       region_aggregation = case when kind in ('FLOW', 'STOCK', 'CUMULATIVE') then 'SUM' else 'NONE' end;

alter table metric alter column time_aggregation set not null;
alter table metric alter column region_aggregation set not null;
