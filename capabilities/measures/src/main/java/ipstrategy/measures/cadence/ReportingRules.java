package ipstrategy.measures.cadence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.measures.session.Alone;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The reporting rules of one service: one for each plan of which it owns measures and that is under way, or
/// that the office has opened.
@ApplicationScoped
public class ReportingRules implements PanacheRepositoryBase<ReportingRule, String> {

    private static final long SUPPOSER = 0xCADE;

    /// Lets one replica at a time say what is usual, until its transaction ends.
    void alone() {
        Alone.hold(getEntityManager(), SUPPOSER);
    }

    /// All rules, in the order of their plans.
    public List<ReportingRule> all() {
        return list("order by plan");
    }

    /// The rule of a plan; none where nobody is asked.
    List<ReportingRule> of(String plan) {
        return list("plan", plan);
    }
}
