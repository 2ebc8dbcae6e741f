-- The agencies that owed a watched report before a reform, the first one first; agency is the one that owes it now.
alter table report_watch add column predecessors varchar[] not null default '{}';
update report_watch w set predecessors = array[w.agency], agency = r.owed_by
  from report r
 where r.id = w.report and r.owed_by <> w.agency and w.over_at is null;
