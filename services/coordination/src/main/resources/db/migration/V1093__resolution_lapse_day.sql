-- A resolution that is given another day, or is open again, and passes that day too is told again: what was told, was told of
-- one day. Those noted before passed the day that they have.
alter table resolution_lapse add column due date;

update resolution_lapse l set due = r.due from resolution r where r.id = l.resolution;

-- The version before names no day, and means the one that the resolution has.
create function resolution_lapse_dated() returns trigger language plpgsql as $$
begin
    if new.due is null then
        select r.due into new.due from resolution r where r.id = new.resolution;
    end if;
    return new;
end $$;

create trigger resolution_lapse_dated before insert on resolution_lapse
    for each row execute function resolution_lapse_dated();

alter table resolution_lapse
    drop constraint resolution_lapse_pkey,
    add primary key (resolution, due);
