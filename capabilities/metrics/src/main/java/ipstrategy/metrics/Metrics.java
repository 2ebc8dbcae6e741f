package ipstrategy.metrics;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/// The metrics of one service.
@ApplicationScoped
class Metrics implements PanacheRepositoryBase<Metric, MetricCode> {

    static final String BY_CODE = "code";

    /// One row more than the page holds, so that it shows whether another page follows.
    List<Metric> page(MetricFilter filter, Page page) {
        Conditions conditions = conditions(filter);
        return find("from Metric m " + conditions.page(page, "m.code.value"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(MetricFilter filter) {
        Conditions conditions = conditions(filter);
        return count("from Metric m " + conditions.words(), conditions.values());
    }

    /// Those of these codes that there are, in no order.
    List<Metric> coded(List<String> codes) {
        return list("code.value in ?1", codes);
    }

    /// The metric of a code; empty where the text is no code or the service has no such metric.
    Optional<Metric> named(String code, LockModeType lock) {
        boolean formed = code.length() <= MetricCode.LONGEST
                && MetricCode.FORM.matcher(code).matches();
        return formed ? findByIdOptional(new MetricCode(code), lock) : Optional.empty();
    }

    static Cursor cursor(Metric last, Page page) {
        return new Cursor(page.sort().written(), null, last.code().value());
    }

    private static Conditions conditions(MetricFilter filter) {
        Conditions conditions = Conditions.none()
                .and("service", filter.service(), "m.service = :service")
                .and("kind", filter.kind(), "m.kind = :kind")
                .and("attribute", filter.attribute(), "m.attribute = :attribute")
                .contains(filter.q(), "m.nameZh", "m.nameEn", "m.conceptZh", "m.conceptEn");
        if (filter.hasTarget() == null) {
            return conditions;
        }
        String exists = "exists (select 1 from m.targets t where t.supersededAt is null and t.region = 'CN')";
        return conditions.and(filter.hasTarget() ? exists : "not " + exists);
    }
}
