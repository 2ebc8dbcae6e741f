-- That a figure is of a metric that there is was looked up row by row, which took as long as all the rest of loading a million
-- of them. It is looked up once for each statement now, and a metric that has figures stays.
alter table observation drop constraint observation_metric_fkey;

create function observation_is_of_a_metric() returns trigger language plpgsql as $$
declare
    stranger text;
begin
    select a.metric into stranger
      from (select distinct metric from added) a
     where not exists (select 1 from metric m where m.code = a.metric) limit 1;
    if found then
        raise exception 'there is no metric % that a figure could be of', stranger using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;

create trigger observation_is_of_a_metric after insert on observation
    referencing new table as added for each statement execute function observation_is_of_a_metric();

create function observation_stays_with_its_metric() returns trigger language plpgsql as $$
begin
    if new.metric <> old.metric then
        raise exception 'a figure stays with its metric' using errcode = 'foreign_key_violation';
    end if;
    return new;
end $$;

create trigger observation_stays_with_its_metric before update of metric on observation
    for each row execute function observation_stays_with_its_metric();

create function metric_with_figures_stays() returns trigger language plpgsql as $$
begin
    if exists (select 1 from observation o where o.metric = old.code) and (tg_op = 'DELETE' or new.code <> old.code) then
        raise exception 'the metric % has figures', old.code using errcode = 'foreign_key_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger metric_with_figures_stays before delete or update of code on metric
    for each row execute function metric_with_figures_stays();
