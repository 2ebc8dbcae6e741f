package ipstrategy.coordination.officialtext;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// The official texts, one for a plan.
@ApplicationScoped
class PlanDocuments implements PanacheRepositoryBase<PlanDocument, String> {}
