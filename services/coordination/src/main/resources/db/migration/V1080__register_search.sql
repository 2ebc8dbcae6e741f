-- Agencies with the names that documents print, plans with their parts, and regions can be found by words.
insert into search_kind (kind, path)
values ('AGENCY', '/api/v1/agencies/'), ('PLAN', '/api/v1/plans/'), ('REGION', '/api/v1/regions?ids=');

create function agency_search_put(a agency) returns void
    language sql as $$
    select search_put('AGENCY', a.code, a.name_zh, a.name_en,
                      variadic array[search_field('code', 'NAME', a.code),
                                     search_field('name.zh', 'TITLE', a.name_zh),
                                     search_field('name.en', 'TITLE', a.name_en)]
                               || (select coalesce(array_agg(search_field('aliases', 'TITLE', alias)), '{}')
                                     from unnest(a.aliases) as alias))
$$;

create function plan_search_put(p plan) returns void
    language sql as $$
    select search_put('PLAN', p.code, p.title_zh, p.title_en,
                      search_field('code', 'NAME', p.code),
                      search_field('documentNumber', 'NAME', p.document_number),
                      search_field('title.zh', 'TITLE', p.title_zh),
                      search_field('title.en', 'TITLE', p.title_en),
                      search_field('sections.title.zh', 'FURTHER',
                                   (select string_agg(s -> 'title' ->> 'zh', '；') from jsonb_array_elements(p.sections) as s)),
                      search_field('sections.title.en', 'FURTHER',
                                   (select string_agg(s -> 'title' ->> 'en', '; ') from jsonb_array_elements(p.sections) as s)))
$$;

create function region_search_put(r region) returns void
    language sql as $$
    select search_put('REGION', r.code, r.name_zh, r.name_en,
                      search_field('code', 'NAME', r.code),
                      search_field('name.zh', 'TITLE', r.name_zh),
                      search_field('name.en', 'TITLE', r.name_en))
$$;

create function agency_searched() returns trigger language plpgsql as $$
begin
    perform agency_search_put(new);
    return null;
end
$$;

create function plan_searched() returns trigger language plpgsql as $$
begin
    perform plan_search_put(new);
    return null;
end
$$;

create function region_searched() returns trigger language plpgsql as $$
begin
    perform region_search_put(new);
    return null;
end
$$;

create trigger agency_search after insert or update on agency for each row execute function agency_searched();
create trigger plan_search after insert or update on plan for each row execute function plan_searched();
create trigger region_search after insert or update on region for each row execute function region_searched();

select agency_search_put(a) from agency a;
select plan_search_put(p) from plan p;
select region_search_put(r) from region r;
