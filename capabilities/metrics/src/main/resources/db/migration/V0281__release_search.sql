-- Composite indexes as they are defined now, and releases once they are published, can be found by words. A service answers for its own:
-- where they stand, its name takes the place of {service}.
insert into search_kind (kind, path)
values ('INDEX', '/api/v1/services/{service}/indexes/'), ('RELEASE', '/api/v1/services/{service}/releases/');

create function index_search_put(i composite_index) returns void
    language sql as $$
    select search_put('INDEX', i.code, i.defined -> 'name' ->> 'zh', i.defined -> 'name' ->> 'en',
                      search_field('code', 'NAME', i.code),
                      search_field('name.zh', 'TITLE', i.defined -> 'name' ->> 'zh'),
                      search_field('name.en', 'TITLE', i.defined -> 'name' ->> 'en'),
                      search_field('concept.zh', 'TEXT', i.defined -> 'concept' ->> 'zh'),
                      search_field('concept.en', 'TEXT', i.defined -> 'concept' ->> 'en'))
$$;

create function release_search_put(r release) returns void
    language sql as $$
    select search_put('RELEASE', r.code, r.name_zh, r.name_en,
                      search_field('code', 'NAME', r.code),
                      search_field('name.zh', 'TITLE', r.name_zh),
                      search_field('name.en', 'TITLE', r.name_en))
$$;

create function index_searched() returns trigger language plpgsql as $$
begin
    perform index_search_put(new);
    return null;
end
$$;

create function release_searched() returns trigger language plpgsql as $$
begin
    perform release_search_put(new);
    return null;
end
$$;

-- A definition is never changed: each new one takes the place of the one before.
create trigger index_search after insert on composite_index for each row execute function index_searched();

create trigger release_search after insert or update on release for each row
    when (new.state = 'PUBLISHED') execute function release_searched();

select index_search_put(i) from composite_index i
 where not exists (select 1 from composite_index later where later.code = i.code and later.revision > i.revision);
select release_search_put(r) from release r where state = 'PUBLISHED';
