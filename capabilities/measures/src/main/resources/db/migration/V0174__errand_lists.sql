-- What waits, latest first; of one kind; and about one measure: each page along an index, however much waits besides.
create index errand_waiting_last on errand (waits_for, (coalesce(due_on, date '0001-01-01')), id);
create index errand_due_last on errand ((coalesce(due_on, date '0001-01-01')), id);
create index errand_kind on errand (waits_for, kind, due_order, id);
create index errand_measure on errand (measure, due_order, id);

-- Notes come and go by the thousand: whoever counts looks at those of one agency, and not at what the others left behind.
create index errand_tally_change_waiting on errand_tally_change (waits_for);
