-- What a figure says is never changed: another revision supersedes it. Only how far it has come is written on. Statements that
-- do not name these columns, as those for whole batches, pass without being looked at row by row.
create function observation_stays() returns trigger language plpgsql as $$
begin
    if (new.period, new.period_start, new.period_end, new.region, new.breakdown, new.value, new.unit, new.printed, new.qualifier,
        new.status, new.missing_zh, new.missing_en, new.revision)
       is distinct from
       (old.period, old.period_start, old.period_end, old.region, old.breakdown, old.value, old.unit, old.printed, old.qualifier,
        old.status, old.missing_zh, old.missing_en, old.revision) then
        raise exception 'what a figure says is never changed: another revision supersedes it';
    end if;
    return new;
end $$;

create trigger observation_stays
    before update of period, period_start, period_end, region, breakdown, value, unit, printed, qualifier, status, missing_zh,
                     missing_en, revision on observation
    for each row execute function observation_stays();
