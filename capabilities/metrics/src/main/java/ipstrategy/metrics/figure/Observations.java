package ipstrategy.metrics.figure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The figures of one service.
@ApplicationScoped
public class Observations implements PanacheRepositoryBase<Observation, Long> {

    public static final String BY_PERIOD = "period";

    private static final String KEY = "metric = ?1 and period = ?2 and region = ?3 and breakdown = ?4";

    private static final String BELIEVED =
            "%1$s.recordedAt <= :asOf and (%1$s.supersededAt is null or %1$s.supersededAt > :asOf)";

    private static final String PUBLISHED = "%1$s.state in ('PUBLISHED', 'SUPERSEDED')";

    private static final String NATIONAL =
            "%1$s.region = 'CN' and %1$s.breakdown = '' and " + BELIEVED + " and " + PUBLISHED;

    /// The figure that holds now for the row's metric, period, region and breakdown.
    public @Nullable Observation current(SeededFigure row) {
        return find(
                        "metric = ?1 and period = ?2 and region = ?3 and breakdown = ?4 and state = 'PUBLISHED'",
                        row.metric().value(),
                        row.period().toString(),
                        row.region(),
                        Observation.key(row.breakdown()))
                .firstResult();
    }

    /// The figure that is public now for a metric, period, region and breakdown.
    public @Nullable Observation published(MetricCode metric, String period, String region, String breakdown) {
        return find(KEY + " and state = 'PUBLISHED'", metric.value(), period, region, breakdown)
                .firstResult();
    }

    /// The greatest revision that a figure has reached, on its way or published; 0 where there is none.
    public int lastRevision(MetricCode metric, String period, String region, String breakdown) {
        return find(KEY + " order by revision desc", metric.value(), period, region, breakdown)
                .firstResultOptional()
                .map(Observation::revision)
                .orElse(0);
    }

    /// One revision of a figure.
    public @Nullable Observation revision(
            MetricCode metric, String period, String region, String breakdown, int revision) {
        return find(KEY + " and revision = ?5", metric.value(), period, region, breakdown, revision)
                .firstResult();
    }

    /// The figure that was public at an instant for a metric, period, region and breakdown.
    public @Nullable Observation publicAt(
            MetricCode metric, String period, String region, String breakdown, Instant asOf) {
        return find(
                        KEY + " and publishedAt <= ?5 and (supersededAt is null or supersededAt > ?5)",
                        metric.value(),
                        period,
                        region,
                        breakdown,
                        asOf)
                .firstResult();
    }

    /// One row more than the page holds, so that it shows whether another page follows.
    public List<Observation> page(MetricCode metric, ObservationFilter filter, Page page, long lastId) {
        Conditions conditions = conditions(metric, filter);
        boolean descending = page.sort().descending();
        Cursor after = page.after();
        if (after != null) {
            String beyond = descending ? "<" : ">";
            conditions
                    .and("(o.periodEnd " + beyond + " :lastEnd" + " or (o.periodEnd = :lastEnd and o.id " + beyond
                            + " :lastId))")
                    .given("lastEnd", after.day())
                    .given("lastId", lastId);
        }
        String direction = descending ? "desc" : "asc";
        String order = " order by o.periodEnd " + direction + ", o.id " + direction;
        return find("from Observation o " + conditions.words() + order, conditions.values())
                .range(0, page.limit())
                .list();
    }

    public long count(MetricCode metric, ObservationFilter filter) {
        Conditions conditions = conditions(metric, filter);
        return count("from Observation o " + conditions.words(), conditions.values());
    }

    /// The national figure of the latest period for each of these metrics, of those that were believed and published at
    /// an instant.
    public Map<String, Observation> latest(Collection<MetricCode> metrics, Instant asOf) {
        Conditions conditions = Conditions.none()
                .and("o.metric in :metrics and " + NATIONAL.formatted("o"))
                .and(
                        "not exists (select 1 from Observation later where later.metric = o.metric and "
                                + NATIONAL.formatted("later")
                                + " and (later.periodEnd > o.periodEnd or (later.periodEnd = o.periodEnd and later.id > o.id)))")
                .given("metrics", metrics.stream().map(MetricCode::value).toList())
                .given("asOf", asOf);
        return find("from Observation o " + conditions.words(), conditions.values()).stream()
                .collect(Collectors.toMap(Observation::metric, Function.identity()));
    }

    public static Cursor cursor(Observation last, Page page) {
        return new Cursor(page.sort().written(), last.periodEnd().toString(), String.valueOf(last.id()));
    }

    private static Conditions conditions(MetricCode metric, ObservationFilter filter) {
        String breakdown = filter.breakdown() == null ? null : "%;" + filter.breakdown() + ";%";
        Conditions conditions = Conditions.none()
                .and("metric", metric.value(), "o.metric = :metric")
                .and("asOf", filter.asOf(), filter.history() ? "o.recordedAt <= :asOf" : BELIEVED.formatted("o"))
                .and("from", filter.from(), "o.periodStart >= :from")
                .and("to", filter.to(), "o.periodEnd <= :to")
                .and("region", filter.region(), "o.region = :region")
                .and("breakdown", breakdown, "concat(';', o.breakdown, ';') like :breakdown");
        return filter.publishedOnly() ? conditions.and(PUBLISHED.formatted("o")) : conditions;
    }
}
