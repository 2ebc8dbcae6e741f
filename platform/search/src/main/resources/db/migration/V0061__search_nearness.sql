-- Where a question is one of very many entries, those that come nearest are weighed. This says how near: cheaply, and so
-- that none comes behind one that will weigh less, as far as names and titles go.

-- The letters of a text without what stands between, as search_grams reads them.
create function search_letters(words text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(search_plain(words), '[^a-z0-9\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+', '', 'g');

-- 0 where a name or a title is what is looked for, 1 where titles have each term, else 2.
create function search_nearness(fields jsonb, phrase text, terms text[]) returns int
    language sql immutable parallel safe as $$
    with field as materialized (
        select one ->> 'rank' as rank, search_letters(one ->> 'text') as letters
          from jsonb_array_elements(fields) as one
         where one ->> 'rank' in ('NAME', 'TITLE'))
    select case when exists (select 1 from field where letters = search_letters(phrase)) then 0
                when not exists (select 1 from unnest(terms) as term
                                  where not exists (select 1 from field
                                                     where rank = 'TITLE'
                                                       and strpos(letters, search_letters(term)) > 0)) then 1
                else 2 end
$$;
