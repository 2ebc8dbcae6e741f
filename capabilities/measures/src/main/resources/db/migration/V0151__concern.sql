-- Which agencies a measure concerns, by itself or as a member of a collective, in each role and in any ('' there), as the
-- platform believes now: one row, in the order of measures, where responsibility has several without an order. Where all
-- that stands behind a row has a first or a last day, it is dated, and responsibility tells whether it holds today.
create table concern (
    agency  text    not null,
    role    text    not null,
    measure text collate "C" not null references measure,
    dated   boolean not null,
    primary key (agency, role, measure)
);

create index concern_measure on concern (measure);
create index concern_dated on concern (agency, role, measure) where dated;

-- How many measures concern an agency whatever the day: notes that a clerk adds up, as with measures (V0102).
create table concern_tally (
    agency   text   not null,
    role     text   not null,
    measures bigint not null,
    primary key (agency, role)
);

create table concern_tally_change (
    agency   text   not null,
    role     text   not null,
    measures bigint not null
);

-- Makes the rows of some measures anew. Responsibilities of one measure change one after the other (its version), so no
-- two acts do this for the same measure at once.
create function concern_anew(changed text[]) returns void language plpgsql as $$
begin
    insert into concern_tally_change (agency, role, measures)
    select agency, role, -count(*) from concern where measure = any (changed) and not dated group by 1, 2;

    delete from concern where measure = any (changed);

    insert into concern (agency, role, measure, dated)
    select concerned, in_role, measure, bool_and(valid_from is not null or valid_to is not null)
      from responsibility, unnest(members || agency::varchar) as concerned, unnest(array[role, '']) as in_role
     where measure = any (changed) and superseded_at is null
     group by 1, 2, 3;

    insert into concern_tally_change (agency, role, measures)
    select agency, role, count(*) from concern where measure = any (changed) and not dated group by 1, 2;
end $$;

select concern_anew(array_agg(distinct measure)) from responsibility;

create function responsibility_added() returns trigger language plpgsql as $$
begin
    perform concern_anew(array_agg(distinct measure)) from added;
    return null;
end $$;

create function responsibility_changed() returns trigger language plpgsql as $$
begin
    perform concern_anew(array_agg(distinct measure)) from (select measure from gone union select measure from added) as both_of;
    return null;
end $$;

create function responsibility_removed() returns trigger language plpgsql as $$
begin
    perform concern_anew(array_agg(distinct measure)) from gone;
    return null;
end $$;

create trigger responsibility_added after insert on responsibility
    referencing new table as added for each statement execute function responsibility_added();
create trigger responsibility_changed after update on responsibility
    referencing old table as gone new table as added for each statement execute function responsibility_changed();
create trigger responsibility_removed after delete on responsibility
    referencing old table as gone for each statement execute function responsibility_removed();

-- Lists by agency went along these.
drop index responsibility_members;
