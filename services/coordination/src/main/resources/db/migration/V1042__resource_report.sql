-- What a report says of the IP resources of a region, or of a demonstration zone in it.
create table resource_report (
    code     text collate "C" primary key,
    region   text collate "C" not null references region,
    zone_zh  text,
    zone_en  text,
    title_zh text   not null,
    title_en text   not null,
    period   text   not null,
    locator  text,
    link     text,
    figures  jsonb  not null,
    version  bigint not null,
    check ((zone_zh is null) = (zone_en is null)),
    check (locator is not null or link is not null)
);

create index resource_report_region on resource_report (region, code);
