package ipstrategy.measures.linking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The metrics that people have defined, as far as this service has heard of them.
@ApplicationScoped
class DefinedMetrics implements PanacheRepositoryBase<DefinedMetric, String> {

    /// Those of these codes that somebody has defined.
    Set<String> among(List<String> codes) {
        return list("code in ?1", codes).stream().map(DefinedMetric::code).collect(Collectors.toUnmodifiableSet());
    }
}
