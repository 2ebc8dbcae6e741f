-- How many working days after its period's end a report is due, by the rule as it was when the report was asked for; null
-- where it was asked for before this was kept: then it is the rule of today.
alter table report add column days_to_report int;
