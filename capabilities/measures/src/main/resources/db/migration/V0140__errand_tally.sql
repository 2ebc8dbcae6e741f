-- How many errands there are by whom they wait for, kind and role, for each plan and over all plans (plan is '' there):
-- notes of what each statement changed, which a clerk adds up, as with reports (V0111).
create table errand_tally (
    waits_for text   not null,
    kind      text   not null,
    role      text   not null,
    plan      text   not null,
    errands   bigint not null,
    primary key (waits_for, plan, kind, role)
);

create table errand_tally_change (
    waits_for text   not null,
    kind      text   not null,
    role      text   not null,
    plan      text   not null,
    errands   bigint not null
);

insert into errand_tally (waits_for, kind, role, plan, errands)
select waits_for, kind, role, of_plan, count(*)
  from errand, unnest(array[plan, '']) as of_plan group by 1, 2, 3, 4;

create function errand_added() returns trigger language plpgsql as $$
begin
    insert into errand_tally_change (waits_for, kind, role, plan, errands)
    select waits_for, kind, role, of_plan, count(*)
      from added, unnest(array[plan, '']) as of_plan group by 1, 2, 3, 4;
    return null;
end $$;

create function errand_changed() returns trigger language plpgsql as $$
begin
    insert into errand_tally_change (waits_for, kind, role, plan, errands)
    select waits_for, kind, role, of_plan, sum(errands)
      from (select waits_for, kind, role, plan, -1 as errands from gone
            union all
            select waits_for, kind, role, plan, 1 from added) as moved, unnest(array[plan, '']) as of_plan
     group by 1, 2, 3, 4
    having sum(errands) <> 0;
    return null;
end $$;

create function errand_removed() returns trigger language plpgsql as $$
begin
    insert into errand_tally_change (waits_for, kind, role, plan, errands)
    select waits_for, kind, role, of_plan, -count(*)
      from gone, unnest(array[plan, '']) as of_plan group by 1, 2, 3, 4;
    return null;
end $$;

create trigger errand_added after insert on errand
    referencing new table as added for each statement execute function errand_added();
create trigger errand_changed after update on errand
    referencing old table as gone new table as added for each statement execute function errand_changed();
create trigger errand_removed after delete on errand
    referencing old table as gone for each statement execute function errand_removed();
