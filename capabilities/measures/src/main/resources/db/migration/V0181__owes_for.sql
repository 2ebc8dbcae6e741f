-- The agencies whose open reports an agency owes since a reform, though it had a share of its own beside theirs: their word
-- does not count for its own share, and its share does not count for theirs.
alter table responsibility add column owes_for varchar[] not null default '{}';
