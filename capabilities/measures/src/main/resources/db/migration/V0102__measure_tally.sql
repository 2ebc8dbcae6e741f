-- How many measures there are by plan, status and kind of deadline, and over all plans (plan is '' there): notes of what
-- each statement changed, which a clerk adds up, as with reports (V0111).
create table measure_tally (
    plan          text   not null,
    status        text   not null,
    deadline_kind text   not null,
    measures      bigint not null,
    primary key (plan, status, deadline_kind)
);

create table measure_tally_change (
    plan          text   not null,
    status        text   not null,
    deadline_kind text   not null,
    measures      bigint not null
);

insert into measure_tally (plan, status, deadline_kind, measures)
select of_plan, status, deadline_kind, count(*)
  from measure, unnest(array[plan, '']) as of_plan group by 1, 2, 3;

create function measure_added() returns trigger language plpgsql as $$
begin
    insert into measure_tally_change (plan, status, deadline_kind, measures)
    select of_plan, status, deadline_kind, count(*)
      from added, unnest(array[plan, '']) as of_plan group by 1, 2, 3;
    return null;
end $$;

create function measure_changed() returns trigger language plpgsql as $$
begin
    insert into measure_tally_change (plan, status, deadline_kind, measures)
    select of_plan, status, deadline_kind, sum(measures)
      from (select plan, status, deadline_kind, -1 as measures from gone
            union all
            select plan, status, deadline_kind, 1 from added) as moved, unnest(array[plan, '']) as of_plan
     group by 1, 2, 3
    having sum(measures) <> 0;
    return null;
end $$;

create function measure_removed() returns trigger language plpgsql as $$
begin
    insert into measure_tally_change (plan, status, deadline_kind, measures)
    select of_plan, status, deadline_kind, -count(*)
      from gone, unnest(array[plan, '']) as of_plan group by 1, 2, 3;
    return null;
end $$;

create trigger measure_added after insert on measure
    referencing new table as added for each statement execute function measure_added();
create trigger measure_changed after update on measure
    referencing old table as gone new table as added for each statement execute function measure_changed();
create trigger measure_removed after delete on measure
    referencing old table as gone for each statement execute function measure_removed();

-- Lists by due day, read from either end, and whom a measure concerns without looking at it.
create index measure_due_last on measure (due desc nulls last, id desc);
create index measure_status_due on measure (status, due, id);
create index measure_status_due_last on measure (status, due desc nulls last, id desc);
drop index responsibility_agency;
create index responsibility_agency on responsibility (agency, role, measure) include (valid_from, valid_to) where superseded_at is null;
create index responsibility_members on responsibility using gin (members) where superseded_at is null;
