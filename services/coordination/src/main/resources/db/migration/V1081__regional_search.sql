-- Boards of the regional strategy, what provinces set themselves for a year, and what is reported of the IP resources of
-- regions can be found by words: all of it is shown to everybody.
insert into search_kind (kind, path)
values ('BOARD', '/api/v1/boards/'), ('WORK-POINT', '/api/v1/work-points/'),
       ('RESOURCE-REPORT', '/api/v1/resource-reports/');

create function board_search_put(the_board text) returns void
    language sql as $$
    -- Who changes the board and who gives it a task wait for each other here, and each then sees what the other did.
    select 1 from search_entry where kind = 'BOARD' and id = the_board for update;

    select search_put('BOARD', b.code, b.name_zh, b.name_en,
                      search_field('code', 'NAME', b.code),
                      search_field('policy.documentNumber', 'NAME', b.policy ->> 'documentNumber'),
                      search_field('name.zh', 'TITLE', b.name_zh),
                      search_field('name.en', 'TITLE', b.name_en),
                      search_field('policy.title.zh', 'TEXT', b.policy -> 'title' ->> 'zh'),
                      search_field('policy.title.en', 'TEXT', b.policy -> 'title' ->> 'en'),
                      search_field('tasks.title.zh', 'FURTHER',
                                   (select string_agg(t.title_zh, '；' order by t.number)
                                      from board_task t where t.board = b.code)),
                      search_field('tasks.title.en', 'FURTHER',
                                   (select string_agg(t.title_en, '; ' order by t.number)
                                      from board_task t where t.board = b.code)))
      from board b where b.code = the_board
$$;

create function work_point_search_put(w work_point) returns void
    language sql as $$
    select search_put('WORK-POINT', w.id, w.title_zh, w.title_en,
                      search_field('id', 'NAME', w.id),
                      search_field('title.zh', 'TITLE', w.title_zh),
                      search_field('title.en', 'TITLE', w.title_en),
                      search_field('points', 'TEXT', array_to_string(w.points, '；')))
$$;

create function resource_report_search_put(r resource_report) returns void
    language sql as $$
    select search_put('RESOURCE-REPORT', r.code, r.title_zh, r.title_en,
                      search_field('code', 'NAME', r.code),
                      search_field('title.zh', 'TITLE', r.title_zh),
                      search_field('title.en', 'TITLE', r.title_en),
                      search_field('zone.zh', 'TEXT', r.zone_zh),
                      search_field('zone.en', 'TEXT', r.zone_en))
$$;

create function board_searched() returns trigger language plpgsql as $$
begin
    perform board_search_put(new.code);
    return null;
end
$$;

create function board_task_searched() returns trigger language plpgsql as $$
begin
    perform board_search_put(new.board);
    return null;
end
$$;

create function work_point_searched() returns trigger language plpgsql as $$
begin
    perform work_point_search_put(new);
    return null;
end
$$;

create function resource_report_searched() returns trigger language plpgsql as $$
begin
    perform resource_report_search_put(new);
    return null;
end
$$;

-- At the end of the transaction, so that a board with its tasks is put in once.
create constraint trigger board_search_new after insert on board
    deferrable initially deferred for each row execute function board_searched();

create constraint trigger board_search after update on board
    deferrable initially deferred for each row
    when ((old.name_zh, old.name_en, old.policy) is distinct from (new.name_zh, new.name_en, new.policy))
    execute function board_searched();

create constraint trigger board_task_search_new after insert on board_task
    deferrable initially deferred for each row execute function board_task_searched();

create constraint trigger board_task_search after update on board_task
    deferrable initially deferred for each row
    when ((old.title_zh, old.title_en) is distinct from (new.title_zh, new.title_en))
    execute function board_task_searched();

create trigger work_point_search after insert or update on work_point
    for each row execute function work_point_searched();

create trigger resource_report_search after insert or update on resource_report
    for each row execute function resource_report_searched();

select board_search_put(code) from board;
select work_point_search_put(w) from work_point w;
select resource_report_search_put(r) from resource_report r;
