-- What supervision knows of a report: who is asked, and when the clerk is to look at it again. Nothing is looked at that
-- is accepted.
create table report_watch (
    report    text collate "C" primary key references report,
    measure   text collate "C" not null references measure,
    plan      text    not null,
    agency    text    not null,
    asked_at  timestamptz not null,
    over_at   timestamptz,
    look_on   date
);

create index report_watch_look on report_watch (look_on, report) where look_on is not null;
create index report_watch_plan on report_watch (plan, report);
create index report_watch_measure on report_watch (measure, report);

-- The history of a report as far as supervision goes by it, so that a past year can be replayed. It is only added to.
create table report_move (
    report       text collate "C" not null references report_watch,
    place        int     not null,
    kind         text    not null,
    at           timestamptz not null,
    due          date,
    unknown_year int,
    primary key (report, place)
);

-- The steps taken. A step is taken once in each round of a report, and never changed.
create table supervision_step (
    id          text collate "C" primary key,
    report      text collate "C" not null references report,
    measure     text collate "C" not null references measure,
    plan        text    not null,
    agency      text    not null,
    round       int     not null,
    step        text    not null,
    name_zh     text    not null,
    name_en     text    not null,
    ladder      text    not null,
    due         date    not null,
    taken_for   date    not null,
    taken_at    timestamptz not null,
    late        boolean not null,
    provisional boolean not null,
    reason_zh   text    not null,
    reason_en   text    not null,
    waits_for   varchar[] not null,
    unique (report, round, step)
);

create index supervision_step_day on supervision_step (taken_for, id);
create index supervision_step_plan on supervision_step (plan, taken_for, id);
create index supervision_step_measure on supervision_step (measure, taken_for, id);
create index supervision_step_agency on supervision_step (agency, taken_for, id);
