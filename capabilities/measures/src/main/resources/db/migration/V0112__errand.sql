-- What waits for whom. A row is there as long as it waits: what was done is in the audit trail.
create table errand (
    id        text collate "C" primary key,
    kind      text not null,
    measure   text collate "C" not null references measure,
    plan      text not null,
    subject   text collate "C" not null,
    waits_for text not null,
    role      text not null,
    since     timestamptz not null,
    due_on    date,
    due_order date not null generated always as (coalesce(due_on, date '9999-12-31')) stored
);

create index errand_waiting on errand (waits_for, due_order, id);
create index errand_due on errand (due_order, id);
create index errand_subject on errand (subject);
