-- Measures can be found by words.
insert into search_kind (kind, path) values ('MEASURE', '/api/v1/measures/');

create function measure_search_put(the_measure text) returns void
    language sql as $$
    -- Who changes its words and who changes its agencies wait for each other here, and each then sees what the other did.
    select 1 from search_entry where kind = 'MEASURE' and id = the_measure for update;

    select search_put('MEASURE', m.id, m.title_zh, m.title_en,
                      search_field('id', 'NAME', m.id),
                      -- As people name it: the plan and the number there.
                      search_field('number', 'NAME', m.plan || ' ' || m.number),
                      search_field('number', 'TITLE', m.number),
                      search_field('title.zh', 'TITLE', m.title_zh),
                      search_field('title.en', 'TITLE', m.title_en),
                      search_field('summary.zh', 'TEXT', m.summary_zh),
                      search_field('summary.en', 'TEXT', m.summary_en),
                      search_field('deliverables.title.zh', 'FURTHER',
                                   (select string_agg(d ->> 'titleZh', '；') from jsonb_array_elements(m.deliverables) as d)),
                      search_field('deliverables.title.en', 'FURTHER',
                                   (select string_agg(d ->> 'titleEn', '; ') from jsonb_array_elements(m.deliverables) as d)),
                      search_field('responsibilities.agency', 'FURTHER',
                                   (select string_agg(r.agency, '; ' order by r.agency)
                                      from (select distinct agency from responsibility
                                             where measure = m.id and superseded_at is null) as r)))
      from measure m where m.id = the_measure
$$;

create function measure_searched() returns trigger language plpgsql as $$
begin
    perform measure_search_put(new.id);
    return null;
end
$$;

create function responsibility_searched() returns trigger language plpgsql as $$
begin
    perform measure_search_put(new.measure);
    return null;
end
$$;

-- At the end of the transaction, so that a measure that comes with its agencies is put in once.
create constraint trigger measure_search_new after insert on measure
    deferrable initially deferred for each row execute function measure_searched();

create constraint trigger measure_search after update on measure
    deferrable initially deferred for each row
    when ((old.plan, old.number, old.title_zh, old.title_en, old.summary_zh, old.summary_en, old.deliverables)
          is distinct from
          (new.plan, new.number, new.title_zh, new.title_en, new.summary_zh, new.summary_en, new.deliverables))
    execute function measure_searched();

create constraint trigger responsibility_search_new after insert on responsibility
    deferrable initially deferred for each row execute function responsibility_searched();

create constraint trigger responsibility_search after update on responsibility
    deferrable initially deferred for each row
    when ((old.agency, old.superseded_at) is distinct from (new.agency, new.superseded_at))
    execute function responsibility_searched();

select measure_search_put(id) from measure;
