-- A report that is not asked for any more takes along what was noted about it before its day came. The audit trail keeps
-- all of it.
alter table report_watch drop constraint report_watch_report_fkey,
    add constraint report_watch_report_fkey foreign key (report) references report on delete cascade;
alter table report_move drop constraint report_move_report_fkey,
    add constraint report_move_report_fkey foreign key (report) references report_watch on delete cascade;
alter table supervision_step drop constraint supervision_step_report_fkey,
    add constraint supervision_step_report_fkey foreign key (report) references report on delete cascade;
alter table extension drop constraint extension_report_fkey,
    add constraint extension_report_fkey foreign key (report) references report on delete cascade;
