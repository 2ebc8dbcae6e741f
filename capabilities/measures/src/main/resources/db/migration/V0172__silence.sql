-- That the day of a contribution has passed without a word, noted once, so that it is told once. Those of before were silent
-- before anybody told of it.
alter table contribution add column silent_at timestamptz;

update contribution set silent_at = now()
 where answer is null and closed_at is null and due_on < (now() at time zone 'Asia/Shanghai')::date;

-- What the clock has to look at, and no more than that.
create index contribution_to_fall_silent on contribution (due_on)
    where answer is null and closed_at is null and silent_at is null;

-- Of many reports few are important.
create index report_important on report (id) where important;
