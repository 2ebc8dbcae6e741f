-- What an agency is asked to report on a measure for a period, and what it answered.
create table report (
    id                 text collate "C" primary key,
    measure            text collate "C" not null references measure,
    plan               text    not null,
    agency             text    not null,
    role               text    not null,
    period             text    not null,
    period_start       date    not null,
    period_end         date    not null,
    opens_on           date    not null,
    due_on             date,
    due_provisional    boolean not null default false,
    due_unknown_year   int,
    state              text    not null,
    overdue_since      date,
    -- The agencies that may read it: those whom the measure concerned when it was asked.
    readers            varchar[] not null,
    assessment         text,
    narrative          text,
    issues             text,
    important          boolean not null default false,
    reported_values    jsonb   not null default '[]',
    deliverables       jsonb   not null default '[]',
    ready              boolean not null default false,
    submissions        int     not null default 0,
    submitted_at       timestamptz,
    submitted_by       text,
    submission_comment text,
    timely             boolean,
    returned_at        timestamptz,
    returned_by        text,
    return_reason      text,
    resubmit_due       date,
    accepted_at        timestamptz,
    accepted_by        text,
    acceptance_comment text,
    escalated_at       timestamptz,
    escalated_by       text,
    escalation_reason  text,
    version            bigint  not null default 0,
    -- Lists sort by it, and a row without a day comes last.
    due_order          date    not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
    unique (measure, period, agency)
);

create index report_due on report (due_order, id);
create index report_due_reversed on report (coalesce(due_on, date '0001-01-01'), id);
create index report_plan on report (plan, due_order, id);
create index report_agency on report (agency, id);
create index report_agency_due on report (agency, due_order, id);
create index report_period on report (period, due_order, id);
create index report_overdue on report (due_order, id) where overdue_since is not null;

-- Of a million reports nearly all are accepted. Lists of the others find them here, those of the accepted need no help.
create index report_state on report (state, id) where state <> 'ACCEPTED';
create index report_state_due on report (state, due_order, id) where state <> 'ACCEPTED';
create index report_agency_state on report (agency, state, due_order, id) where state <> 'ACCEPTED';

-- What the clock has to look at, and no more than that.
create index report_to_open on report (opens_on) where state = 'NOT_YET_DUE';
create index report_to_lapse on report (due_on) where state = 'DUE';
create index report_to_lapse_again on report (resubmit_due) where state = 'RETURNED';
create index report_to_reckon on report (id)
    where (due_provisional or due_unknown_year is not null) and state in ('NOT_YET_DUE', 'DUE');
