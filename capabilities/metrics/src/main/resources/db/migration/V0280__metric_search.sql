-- Metrics can be found by words.
insert into search_kind (kind, path) values ('METRIC', '/api/v1/metrics/');

create function metric_searched() returns trigger language plpgsql as $$
begin
    perform search_put('METRIC', new.code, new.name_zh, new.name_en,
                       search_field('code', 'NAME', new.code),
                       search_field('name.zh', 'TITLE', new.name_zh),
                       search_field('name.en', 'TITLE', new.name_en),
                       search_field('concept.zh', 'TEXT', new.concept_zh),
                       search_field('concept.en', 'TEXT', new.concept_en));
    return null;
end
$$;

create trigger metric_search_new after insert on metric for each row execute function metric_searched();

create trigger metric_search after update on metric for each row
    when ((old.name_zh, old.name_en, old.concept_zh, old.concept_en)
          is distinct from (new.name_zh, new.name_en, new.concept_zh, new.concept_en))
    execute function metric_searched();

select search_put('METRIC', code, name_zh, name_en,
                  search_field('code', 'NAME', code),
                  search_field('name.zh', 'TITLE', name_zh),
                  search_field('name.en', 'TITLE', name_en),
                  search_field('concept.zh', 'TEXT', concept_zh),
                  search_field('concept.en', 'TEXT', concept_en))
  from metric;
