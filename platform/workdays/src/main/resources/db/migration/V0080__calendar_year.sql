-- The years whose holidays people have entered; what the seeds say of such a year counts no more. Where it is not the
-- office's own service this is its copy of what the office has told. Of two entries of a year the later revision holds.
create table calendar_year (
    year         int primary key,
    revision     int         not null,
    title        text        not null,
    number       text        not null,
    announced_on date        not null,
    -- date, kind and name of each day that is other than its weekday says
    days         jsonb       not null,
    set_at       timestamptz not null
);
