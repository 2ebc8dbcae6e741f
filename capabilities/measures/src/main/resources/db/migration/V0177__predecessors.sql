-- The agencies that a reform let pass a responsibility on: what they were heard to say counts for whoever has it now.
alter table responsibility add column predecessors varchar[] not null default '{}';
