-- The agency that owes a report since a reform; null where it is the one that was asked.
alter table report add column owed_by text;
