-- Who may read which report, one narrow row each with all that lists ask for: an agency's page is picked here, along an
-- index, however many reports there are of others. Kept by the database, so that it holds for every way in which a report
-- is written.
create table report_reader (
    agency    text not null,
    report    text collate "C" not null,
    plan      text not null,
    answers   text not null,
    period    text not null,
    state     text not null,
    overdue   boolean not null,
    due_order date not null,
    primary key (agency, report)
);

create index report_reader_due on report_reader (agency, due_order, report);
create index report_reader_plan on report_reader (agency, plan, due_order, report);
create index report_reader_answers on report_reader (agency, answers, due_order, report);
create index report_reader_period on report_reader (agency, period, due_order, report);
create index report_reader_state on report_reader (agency, state, report) where state <> 'ACCEPTED';
create index report_reader_state_due on report_reader (agency, state, due_order, report) where state <> 'ACCEPTED';
create index report_reader_overdue on report_reader (agency, due_order, report) where overdue;

-- How many reports a reader sees, by the agency that answers (plan is '' there); and for '*', who reads all, also by plan
-- (agency is '' there). Each statement notes what it changed, and a clerk adds that up: so nobody counts a million rows,
-- and no two writers wait for one number.
create table report_tally (
    reader  text    not null,
    plan    text    not null,
    agency  text    not null,
    state   text    not null,
    overdue boolean not null,
    reports bigint  not null,
    primary key (reader, plan, agency, state, overdue)
);

create table report_tally_change (
    reader  text    not null,
    plan    text    not null,
    agency  text    not null,
    state   text    not null,
    overdue boolean not null,
    reports bigint  not null
);

create index report_tally_change_reader on report_tally_change (reader);

create function report_noted(plan text, agency text, readers varchar[])
    returns table (reader text, of_plan text, of_agency text) language sql immutable as $$
    select unnest(array['*'::varchar] || readers), '', agency
    union all
    select '*', plan, ''
$$;

create function report_added() returns trigger language plpgsql as $$
begin
    insert into report_reader (agency, report, plan, answers, period, state, overdue, due_order)
    select distinct reader, id, plan, agency, period, state, overdue_since is not null, due_order
      from added, unnest(readers) as reader;
    insert into report_tally_change (reader, plan, agency, state, overdue, reports)
    select noted.reader, noted.of_plan, noted.of_agency, state, overdue_since is not null, count(*)
      from added, report_noted(plan, agency, readers) as noted
     group by 1, 2, 3, 4, 5;
    return null;
end $$;

create function report_changed() returns trigger language plpgsql as $$
begin
    delete from report_reader r using gone, added
     where gone.id = added.id and gone.readers <> added.readers
       and r.report = gone.id and r.agency = any (gone.readers) and r.agency <> all (added.readers);
    update report_reader r
       set state = added.state, overdue = added.overdue_since is not null, due_order = added.due_order
      from gone, added
     where gone.id = added.id
       and (gone.state, gone.overdue_since is not null, gone.due_order)
           is distinct from (added.state, added.overdue_since is not null, added.due_order)
       and r.report = added.id and r.agency = any (added.readers);
    insert into report_reader (agency, report, plan, answers, period, state, overdue, due_order)
    select reader, added.id, added.plan, added.agency, added.period, added.state, added.overdue_since is not null,
           added.due_order
      from gone join added on gone.id = added.id, unnest(added.readers) as reader
     where gone.readers <> added.readers and reader <> all (gone.readers);
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

create function report_removed() returns trigger language plpgsql as $$
begin
    delete from report_reader r using gone where r.report = gone.id and r.agency = any (gone.readers);
    insert into report_tally_change (reader, plan, agency, state, overdue, reports)
    select noted.reader, noted.of_plan, noted.of_agency, state, overdue_since is not null, -count(*)
      from gone, report_noted(plan, agency, readers) as noted
     group by 1, 2, 3, 4, 5;
    return null;
end $$;

create trigger report_added after insert on report
    referencing new table as added for each statement execute function report_added();
create trigger report_changed after update on report
    referencing old table as gone new table as added for each statement execute function report_changed();
create trigger report_removed after delete on report
    referencing old table as gone for each statement execute function report_removed();
