package ipstrategy.measures.linking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// The metrics that people have defined, as far as this service has heard of them.
@ApplicationScoped
class DefinedMetrics implements PanacheRepositoryBase<DefinedMetric, String> {}
