-- As before; but only where the readers of a report have changed it is asked who reads it no more and who reads it now.
-- Nearly every change is one of state alone.
create or replace function report_changed() returns trigger language plpgsql as $$
declare
    others boolean := exists (select 1 from gone join added on gone.id = added.id where gone.readers <> added.readers);
begin
    if others then
        delete from report_reader r using gone, added
         where gone.id = added.id and gone.readers <> added.readers
           and r.report = gone.id and r.agency = any (gone.readers) and r.agency <> all (added.readers);
    end if;
    update report_reader r
       set state = added.state, overdue = added.overdue_since is not null, due_order = added.due_order
      from gone, added
     where gone.id = added.id
       and (gone.state, gone.overdue_since is not null, gone.due_order)
           is distinct from (added.state, added.overdue_since is not null, added.due_order)
       and r.report = added.id and r.agency = any (added.readers);
    if others then
        insert into report_reader (agency, report, plan, answers, period, state, overdue, due_order)
        select reader, added.id, added.plan, added.agency, added.period, added.state, added.overdue_since is not null,
               added.due_order
          from gone join added on gone.id = added.id, unnest(added.readers) as reader
         where gone.readers <> added.readers and reader <> all (gone.readers);
    end if;
    insert into report_tally_change (reader, plan, agency, state, overdue, reports)
    select noted.reader, noted.of_plan, noted.of_agency, state, overdue, sum(reports)
      from (select plan, agency, readers, state, overdue_since is not null as overdue, -1 as reports from gone
            union all
            select plan, agency, readers, state, overdue_since is not null, 1 from added) as moved,
           report_noted(plan, agency, readers) as noted
     group by 1, 2, 3, 4, 5
    having sum(reports) <> 0;
    return null;
end $$;
