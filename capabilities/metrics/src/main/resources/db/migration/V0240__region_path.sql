-- Which regions lie in which, however deep: what is added up over regions goes along it.
create table region_path (
    region   text collate "C" not null,
    kind     text collate "C" not null,
    ancestor text collate "C" not null,
    primary key (region, ancestor)
);
create index region_path_ancestor on region_path (ancestor, kind, region);

-- Where the projection of figures stands: the last event that it knows of, and how far it is being made anew.
create table series_progress (
    name     text primary key,
    position bigint not null,
    -- the last metric that was made anew, an empty text for none of them yet; null where nothing is to be made anew
    remade   text collate "C",
    version  bigint not null default 0
);

create function region_path_of(code text) returns table (ancestor text) language sql stable as $$
    with recursive above (code, depth) as (
        select k.parent, 1 from known_region k where k.code = $1 and k.parent is not null
        union all
        select k.parent, above.depth + 1 from known_region k join above on k.code = above.code
         where k.parent is not null and above.depth < 20)
    select above.code from above
$$;

create function region_path_add() returns trigger language plpgsql as $$
begin
    insert into region_path (region, kind, ancestor)
    select new.code, new.kind, above.ancestor from region_path_of(new.code) as above on conflict do nothing;
    return null;
end $$;

-- A region that moves takes all below it along, and what was added up before is no more true.
create function region_path_move() returns trigger language plpgsql as $$
begin
    delete from region_path;
    insert into region_path (region, kind, ancestor)
    select k.code, k.kind, above.ancestor from known_region k, region_path_of(k.code) as above on conflict do nothing;
    update series_progress set remade = '';
    return null;
end $$;

create trigger region_path_add after insert on known_region for each row execute function region_path_add();
create trigger region_path_move after update on known_region for each row
    when (old.parent is distinct from new.parent or old.kind <> new.kind) execute function region_path_move();

insert into region_path (region, kind, ancestor)
select k.code, k.kind, above.ancestor from known_region k, region_path_of(k.code) as above;
