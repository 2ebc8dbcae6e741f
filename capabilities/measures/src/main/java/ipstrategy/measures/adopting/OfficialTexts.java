package ipstrategy.measures.adopting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.measures.terms.MeasureId;
import jakarta.enterprise.context.ApplicationScoped;

/// The official texts of the measures of one service.
@ApplicationScoped
class OfficialTexts implements PanacheRepositoryBase<OfficialText, MeasureId> {}
