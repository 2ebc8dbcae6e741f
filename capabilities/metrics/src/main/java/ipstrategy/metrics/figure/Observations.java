package ipstrategy.metrics.figure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The figures of one service.
@ApplicationScoped
public class Observations implements PanacheRepositoryBase<Observation, Long> {

    public static final String BY_PERIOD = "period";

    private static final String KEY = "metric = ?1 and period = ?2 and region = ?3 and breakdown = ?4";

    /// What everybody believed at an instant.
    private static final String PUBLIC =
            "%1$s.publishedAt <= :asOf and (%1$s.supersededAt is null or %1$s.supersededAt > :asOf)";

    private static final String ONCE_PUBLIC = "%1$s.publishedAt <= :asOf";

    /// What stood at an instant, believed or on its way.
    private static final String STANDING =
            "%1$s.recordedAt <= :asOf and (%1$s.supersededAt is null or %1$s.supersededAt > :asOf)";

    private static final String ONCE_STANDING = "%1$s.recordedAt <= :asOf";

    /// What is new, and what has gone: a follower of a series must hear of both.
    private static final String CHANGED = "(%1$s.publishedAt > :updatedAfter"
            + " or (%1$s.supersededAt > :updatedAfter and %1$s.supersededAt <= :asOf)";

    /// The same for the present, of which the state tells; so the index of what is published finds it.
    private static final String PUBLIC_NOW = "%1$s.state = 'PUBLISHED'";

    private static final String OF_REGION = "%1$s.region = :region and %1$s.breakdown = '' and ";

    /// The figure that holds now for the row's metric, period, region and breakdown.
    public @Nullable Observation current(SeededFigure row) {
        return published(row.metric(), row.period().toString(), row.region(), Observation.key(row.breakdown()));
    }

    /// One figure of a metric, by the number of its revision, if this sight covers it.
    public Optional<Observation> find(MetricCode metric, long id, Sight sight) {
        return find(metric, id, sight, LockModeType.NONE);
    }

    /// The same, held until the end of the transaction: of two who want to change it, the second sees what the first
    /// did.
    public Optional<Observation> hold(MetricCode metric, long id, Sight sight) {
        return find(metric, id, sight, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The published figure with the key of another, held until the end of the transaction.
    public Optional<Observation> holdPublished(Observation figure) {
        return find(
                        KEY + " and state = 'PUBLISHED'",
                        figure.metric(),
                        figure.period(),
                        figure.region(),
                        figure.breakdown())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// The national figures that came of these metrics, of periods that end within these days. What was withdrawn never
    /// came, nor did the revisions whose place it had taken. What gave way before it was published came only
    /// where a figure that took its place stands or was published.
    public List<Arrival> arrivals(Collection<MetricCode> metrics, LocalDate first, LocalDate last) {
        return getEntityManager()
                .createQuery("""
                        select o.metric, o.periodStart, o.periodEnd, o.origin, o.state, min(o.recordedAt),
                               max(o.publishedAt)
                          from Observation o
                         where o.metric in :metrics and o.region = 'CN' and o.returnedBy is null
                           and o.periodEnd between :first and :last
                           and (o.supersededAt is null
                                or not exists (select 1 from Observation gone
                                                where gone.metric = o.metric and gone.period = o.period
                                                  and gone.region = o.region and gone.breakdown = o.breakdown
                                                  and gone.revision >= o.revision and gone.withdrawnBy is not null))
                           and (o.supersededAt is null or o.publishedAt is not null
                                or exists (select 1 from Observation kept
                                            where kept.metric = o.metric and kept.period = o.period
                                              and kept.region = o.region and kept.breakdown = o.breakdown
                                              and kept.revision > o.revision and kept.returnedBy is null
                                              and (kept.supersededAt is null or kept.publishedAt is not null)))
                         group by o.metric, o.periodStart, o.periodEnd, o.origin, o.state""", Arrival.class)
                .setParameter("metrics", metrics.stream().map(MetricCode::value).toList())
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /// Whether any figure of a metric stands, published or on its way.
    public boolean standFor(MetricCode metric) {
        return find("metric = ?1 and supersededAt is null", metric.value())
                .range(0, 0)
                .firstResultOptional()
                .isPresent();
    }

    /// The breakdowns of all figures of a metric that stand.
    public List<String> breakdowns(MetricCode metric) {
        return getEntityManager()
                .createQuery(
                        "select distinct o.breakdown from Observation o where o.metric = :metric and o.supersededAt is null",
                        String.class)
                .setParameter("metric", metric.value())
                .getResultList();
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

    /// The figure that had been public for a key until it was withdrawn, before an instant at which none was public.
    public @Nullable Observation withdrawnBefore(
            MetricCode metric, String period, String region, String breakdown, Instant asOf) {
        return find(
                        KEY + " and withdrawalReason is not null and supersededAt <= ?5 order by revision desc",
                        metric.value(),
                        period,
                        region,
                        breakdown,
                        asOf)
                .firstResult();
    }

    /// The figure that was reported last for a key, as the database has it now.
    public Observation reported(FigureKey key) {
        Observation found = find(
                        KEY + " and state = 'REPORTED'", key.metric(), key.period(), key.region(), key.breakdown())
                .singleResult();
        getEntityManager().refresh(found);
        return found;
    }

    /// The figure that stood before this one, as the database has it now; null where this one is the first.
    public @Nullable Observation before(Observation figure) {
        Observation found = revision(
                new MetricCode(figure.metric()),
                figure.period(),
                figure.region(),
                figure.breakdown(),
                figure.revision() - 1);
        if (found != null) {
            getEntityManager().refresh(found);
        }
        return found;
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
    ///
    /// @param asOf the instant, or null for now
    public Map<String, Observation> latest(Collection<MetricCode> metrics, @Nullable Instant asOf) {
        return latest(metrics, "CN", asOf);
    }

    /// The same of one region.
    public Map<String, Observation> latest(Collection<MetricCode> metrics, String region, @Nullable Instant asOf) {
        String ofRegion = asOf == null ? OF_REGION + PUBLIC_NOW : OF_REGION + PUBLIC;
        Conditions conditions = Conditions.none()
                .and("o.metric in :metrics and " + ofRegion.formatted("o"))
                .and(
                        "not exists (select 1 from Observation later where later.metric = o.metric and "
                                + ofRegion.formatted("later")
                                + " and (later.periodEnd > o.periodEnd or (later.periodEnd = o.periodEnd and later.id > o.id)))")
                .given("metrics", metrics.stream().map(MetricCode::value).toList())
                .given("region", region);
        given(conditions, "asOf", asOf);
        return find("from Observation o " + conditions.words(), conditions.values()).stream()
                .collect(Collectors.toMap(Observation::metric, Function.identity()));
    }

    public static Cursor cursor(Observation last, Page page) {
        return new Cursor(page.sort().written(), last.periodEnd().toString(), String.valueOf(last.id()));
    }

    private Optional<Observation> find(MetricCode metric, long id, Sight sight, LockModeType lock) {
        String seen = sight == Sight.ALL ? "" : " and publishedAt is not null";
        return find("metric = ?1 and id = ?2" + seen, metric.value(), id)
                .withLock(lock)
                .singleResultOptional();
    }

    private static Conditions conditions(MetricCode metric, ObservationFilter filter) {
        Conditions conditions = Conditions.none()
                .and(words("o", filter))
                .given("metric", metric.value())
                .given("asOf", filter.asOf());
        given(conditions, "from", filter.from());
        given(conditions, "to", filter.to());
        given(conditions, "region", filter.region());
        given(conditions, "breakdown", filter.breakdown() == null ? null : "%;" + filter.breakdown() + ";%");
        given(conditions, "updatedAfter", filter.updatedAfter());
        if (filter.latest() == null) {
            return conditions;
        }
        return conditions
                .and("(select count(distinct l.periodEnd) from Observation l where l.region = o.region"
                        + " and l.breakdown = o.breakdown and l.periodEnd > o.periodEnd and " + words("l", filter)
                        + ") < :latest")
                .given("latest", filter.latest());
    }

    /// The words of a filter for the rows of one name, so that the latest of a series are counted as they are chosen.
    private static String words(String row, ObservationFilter filter) {
        List<String> words = new ArrayList<>();
        words.add("%1$s.metric = :metric");
        words.add(seen(filter));
        if (filter.updatedAfter() != null) {
            words.add(CHANGED
                    + (filter.publishedOnly()
                            ? ")"
                            : " or %1$s.recordedAt > :updatedAfter or %1$s.verifiedAt > :updatedAfter)"));
        }
        add(words, filter.from(), "%1$s.periodStart >= :from");
        add(words, filter.to(), "%1$s.periodEnd <= :to");
        add(words, filter.region(), "%1$s.region = :region");
        add(words, filter.breakdown(), "concat(';', %1$s.breakdown, ';') like :breakdown");
        return String.join(" and ", words).formatted(row);
    }

    /// Whoever asks what changed is told of superseded figures too.
    private static String seen(ObservationFilter filter) {
        boolean history = filter.history() || filter.updatedAfter() != null;
        if (filter.publishedOnly()) {
            return history ? ONCE_PUBLIC : PUBLIC;
        }
        return history ? ONCE_STANDING : STANDING;
    }

    private static void add(List<String> words, @Nullable Object value, String condition) {
        if (value != null) {
            words.add(condition);
        }
    }

    private static void given(Conditions conditions, String name, @Nullable Object value) {
        if (value != null) {
            conditions.given(name, value);
        }
    }
}
