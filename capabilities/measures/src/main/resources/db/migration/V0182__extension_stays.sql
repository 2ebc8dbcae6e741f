-- A request for extension outlives the report that it was about: what was asked and withdrawn stays known, and its number is
-- not given again.
alter table extension drop constraint extension_report_fkey;
