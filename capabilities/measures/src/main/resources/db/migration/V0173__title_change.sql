-- How often measures have been given other titles. Who remembers titles asks whether it still is as often: so a page of what
-- waits is read without a look at each measure.
create table title_change (
    one   boolean primary key default true check (one),
    times bigint not null
);

insert into title_change (times) values (0);

create function measure_titled_anew() returns trigger language plpgsql as $$
begin
    update title_change set times = times + 1;
    return null;
end $$;

-- At the end of the transaction: nobody who changes measures waits here while holding what another one needs.
create constraint trigger measure_titled_anew after update on measure
    deferrable initially deferred for each row
    when ((old.title_zh, old.title_en) is distinct from (new.title_zh, new.title_en))
    execute function measure_titled_anew();
