package ipstrategy.measures.cadence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The reporting rules of one service, one for each plan of which it owns measures and that the office has opened.
@ApplicationScoped
public class ReportingRules implements PanacheRepositoryBase<ReportingRule, String> {

    /// All rules, in the order of their plans.
    public List<ReportingRule> all() {
        return list("order by plan");
    }

    /// The rule of a plan; none where the office has not opened it.
    List<ReportingRule> of(String plan) {
        return list("plan", plan);
    }
}
