-- The rules of a metric's figures are part of its definition from now on. Which rules held under definitions before the last is
-- not known; those of the last one are what stands.
alter table metric_definition disable trigger metric_definition_stays;

update metric_definition d
   set defined = d.defined || jsonb_build_object('rules', m.rules)
  from metric m
 where m.code = d.metric and m.revision = d.revision;

alter table metric_definition enable trigger metric_definition_stays;
