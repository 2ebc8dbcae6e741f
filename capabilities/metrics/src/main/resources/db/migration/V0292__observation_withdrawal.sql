-- A published figure may be withdrawn with nothing in its place: who did, and why. What was believed before stays readable.
alter table observation add column withdrawn_by      text;
alter table observation add column withdrawal_reason text;
