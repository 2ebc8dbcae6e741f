-- What a participating agency says about a submitted report. A resubmission asks again, and the earlier answer stays.
create table contribution (
    id           text collate "C" primary key,
    report       text collate "C" not null references report,
    submission   int  not null,
    measure      text collate "C" not null,
    plan         text not null,
    period       text not null,
    agency       text not null,
    answer       text,
    words        text,
    asked_on     date not null,
    due_on       date,
    due_provisional  boolean not null,
    due_unknown_year int,
    answered_at  timestamptz,
    answered_by  text,
    version      bigint not null,
    unique (report, submission, agency)
);

create index contribution_measure on contribution (measure, id);
create index contribution_agency on contribution (agency, id);
create index contribution_plan on contribution (plan, id);
