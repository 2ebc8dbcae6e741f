-- Figures come by metric, period and region, and so they lie in the table. An index in the same order grows at its end; in another
-- order each figure goes to a page of its own, which took a fifth of the time of loading them. Whoever looks for a pending figure
-- knows all four.
drop index observation_pending;
create unique index observation_pending on observation (metric, period, region, breakdown) where state in ('REPORTED', 'VERIFIED');
