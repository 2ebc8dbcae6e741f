-- The measures that are linked to a metric, found without reading them all.
create index measure_metrics on measure using gin (metrics);
