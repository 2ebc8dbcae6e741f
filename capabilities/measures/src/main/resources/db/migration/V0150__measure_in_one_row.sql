-- What a measure says of itself is read with it, and never asked for by itself: deliverables, obligations and lineage stand in its row.
alter table measure
    add column deliverables jsonb not null default '[]',
    add column obligations  jsonb not null default '[]',
    add column lineage      jsonb not null default '[]';

update measure m
   set deliverables = (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'titleZh', d.title_zh, 'titleEn', d.title_en)
                                                 order by d.place), '[]')
                         from deliverable d where d.measure = m.id),
       obligations = (select coalesce(jsonb_agg(jsonb_build_object('clause', o.clause, 'regionClass', o.region_class,
                                                                   'obligation', o.obligation)
                                                order by o.place), '[]')
                        from obligation o where o.measure = m.id),
       lineage = (select coalesce(jsonb_agg(jsonb_build_object('other', l.other, 'direction', l.direction, 'kind', l.kind,
                                                               'basisZh', l.basis_zh, 'basisEn', l.basis_en)
                                            order by l.place), '[]')
                    from lineage l where l.measure = m.id);

drop table deliverable, obligation, lineage;
