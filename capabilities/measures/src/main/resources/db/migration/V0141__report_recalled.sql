-- An agency may take back what the office has not decided on: how often it did, when last and why. What participants were
-- asked about a submission that was taken back is closed.
alter table report
    add column recalls       int not null default 0,
    add column recalled_at   timestamptz,
    add column recalled_by   text,
    add column recall_reason text;

alter table contribution add column closed_at timestamptz;
