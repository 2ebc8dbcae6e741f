-- One row per change of state, written by the changing transaction. The sealer later gives it its place in the chain
-- and the hash over its content and the hash before it.
create table audit_entry (
    id             bigint generated always as identity primary key,
    position       bigint unique,
    occurred_at    timestamptz not null,
    actor          text        not null,
    agency         text,
    action         text        not null,
    kind           text        not null,
    subject        text        not null,
    before         text,
    after          text,
    reason         text,
    correlation_id text        not null,
    previous_hash  text,
    hash           text
);

create index audit_entry_waiting on audit_entry (id) where position is null;
create index audit_entry_subject on audit_entry (kind, subject, position);

-- Append-only for whoever speaks to the table: content never changes, and a sealed row changes in nothing.
create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.position is null
       and (new.id, new.occurred_at, new.actor, new.action, new.kind, new.subject, new.correlation_id)
         = (old.id, old.occurred_at, old.actor, old.action, old.kind, old.subject, old.correlation_id)
       and (new.agency, new.before, new.after, new.reason)
           is not distinct from (old.agency, old.before, old.after, old.reason) then
        return new;
    end if;
    raise exception 'audit entries are never changed or deleted';
end $$;

create trigger audit_entry_is_append_only
    before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only();

create function audit_entry_is_never_emptied() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed or deleted';
end $$;

create trigger audit_entry_is_never_emptied
    before truncate on audit_entry
    for each statement execute function audit_entry_is_never_emptied();
