-- What can be found by words. A room puts its things in by a trigger of its own that calls search_put: so the entry is
-- written in the transaction of the row, whoever writes it. What is put in is shown to everybody.

create table search_kind (
    kind text collate "C" primary key,
    -- where one of the kind stands, before its id
    path text not null
);

create table search_entry (
    kind     text collate "C" not null references search_kind,
    id       text collate "C" not null,
    title_zh text   not null,
    title_en text   not null,
    -- [{name, rank, text}]; a rank is one of NAME, TITLE, TEXT, FURTHER
    fields   jsonb  not null,
    grams    text[] not null,
    primary key (kind, id)
);

create index search_entry_grams on search_entry using gin (grams);

-- Full width becomes half width, capitals become small.
create function search_plain(words text) returns text
    language sql immutable strict parallel safe
    return lower(normalize(words, NFKC));

-- The pieces by which a text is found: of Chinese each character and each two neighbours, of Latin letters and digits
-- each three neighbours whatever stands between words, and short words as a whole.
create function search_grams(words text) returns text[]
    language sql immutable strict parallel safe as $$
    with plain as (
        select search_plain(words) as text),
    letter as (
        select one, lead(one) over (order by place) as two, lead(one, 2) over (order by place) as three,
               one !~ '[a-z0-9]' as han
          from plain, regexp_split_to_table(
                   regexp_replace(text, '[^a-z0-9\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+', '', 'g'), '')
               with ordinality as letter(one, place)
         where one <> ''),
    gram as (
        select one as gram from letter where han
        union
        select one || two from letter where han and two !~ '[a-z0-9]'
        union
        select one || two || three from letter where (one || two || three) ~ '^[a-z0-9]{3}$'
        union
        select '=' || word[1] from plain, regexp_matches(text, '[a-z0-9]+', 'g') as word where length(word[1]) <= 2)
    select coalesce(array_agg(gram), '{}') from gram
$$;

-- Each longer Latin word, and each with one letter left out. Two words that are one slip apart share one of these.
create function search_slips(words text) returns text[]
    language sql immutable strict parallel safe as $$
    with word as (
        select distinct word[1] as word
          from regexp_matches(search_plain(words), '[a-z0-9]+', 'g') as word
         where word[1] ~ '^[a-z]{4,24}$'),
    slip as (
        select '~' || word as slip from word
        union
        select '~' || overlay(word placing '' from place for 1)
          from word, generate_series(1, length(word)) as place)
    select coalesce(array_agg(slip), '{}') from slip
$$;

create function search_field(name text, rank text, words text) returns jsonb
    language sql stable parallel safe
    return case when words is null or words = '' then null
                else jsonb_build_object('name', name, 'rank', rank, 'text', words) end;

-- Puts a thing in, or puts it right. What has not changed costs a look.
create function search_put(the_kind text, the_id text, zh text, en text, variadic the_fields jsonb[]) returns void
    language plpgsql as $$
declare
    said  jsonb;
    words text;
begin
    select coalesce(jsonb_agg(field order by place), '[]'), string_agg(field ->> 'text', E'\n' order by place)
      into said, words
      from unnest(the_fields) with ordinality as field(field, place)
     where field is not null;
    if exists (select 1 from search_entry
                where kind = the_kind and id = the_id and title_zh = zh and title_en = en and fields = said) then
        return;
    end if;
    insert into search_entry (kind, id, title_zh, title_en, fields, grams)
    values (the_kind, the_id, zh, en, said, search_grams(words) || search_slips(words))
    on conflict (kind, id) do update
       set title_zh = excluded.title_zh, title_en = excluded.title_en, fields = excluded.fields, grams = excluded.grams;
end
$$;
