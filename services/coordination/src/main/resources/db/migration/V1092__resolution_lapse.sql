-- That the day of a resolution has passed without its being closed, noted once, so that it is told once.
create table resolution_lapse (
    resolution text collate "C" primary key references resolution,
    noted_at   timestamptz not null
);
