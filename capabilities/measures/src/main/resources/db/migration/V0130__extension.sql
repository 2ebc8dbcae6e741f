-- A request to be given more time, for a measure's deadline or for one report, and what the office decided.
create table extension (
    id              text collate "C" primary key,
    measure         text collate "C" not null references measure,
    number          int     not null,
    plan            text    not null,
    subject         text    not null,
    report          text collate "C" references report,
    agency          text    not null,
    due             date    not null,
    asked_until     date    not null,
    reason          text    not null,
    state           text    not null,
    requested_at    timestamptz not null,
    requested_by    text    not null,
    closed_at       timestamptz,
    closed_by       text,
    granted_until   date,
    decision_reason text,
    -- The agencies that may read it: those whom the measure concerned when it was asked for.
    readers         varchar[] not null,
    version         bigint  not null default 0,
    unique (measure, number)
);

create index extension_plan on extension (plan, id);
create index extension_agency on extension (agency, id);
create index extension_report on extension (report);
create index extension_state on extension (state, id);

-- One request at a time waits for its decision, for each deadline and for each report.
create unique index extension_pending_deadline on extension (measure, agency)
    where state = 'REQUESTED' and report is null;
create unique index extension_pending_report on extension (report) where state = 'REQUESTED';
