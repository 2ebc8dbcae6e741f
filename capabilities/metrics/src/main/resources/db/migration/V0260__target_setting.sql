-- A target is set by people too: who did and why, and by which way it should be reached; an empty one is straight.
alter table target add column path        jsonb not null default '[]';
alter table target add column recorded_by text  not null default 'platform:seeds';
alter table target add column reason      text  not null default 'seeds';

alter table target alter column path        drop default;
alter table target alter column recorded_by drop default;
alter table target alter column reason      drop default;

create function target_stays() returns trigger language plpgsql as $$
begin
    if old.superseded_at is not null or to_jsonb(new) - 'superseded_at' <> to_jsonb(old) - 'superseded_at' then
        raise exception 'a target is superseded by another and never changed';
    end if;
    return new;
end $$;

create trigger target_stays before update on target for each row execute function target_stays();
