package ipstrategy.metrics.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// All revisions of the definitions of one service's metrics.
@ApplicationScoped
public class MetricRevisions implements PanacheRepositoryBase<MetricRevision, Long> {

    /// That somebody entered a revision.
    ///
    /// @param by who
    public record Entered(String by, String reason, Instant at) {}

    /// Keeps a revision; one that is kept already stays as it is.
    public void keep(MetricCode metric, int revision, Defined defined, Entered entered) {
        if (find("metric = ?1 and revision = ?2", metric.value(), revision)
                .singleResultOptional()
                .isEmpty()) {
            persistAndFlush(new MetricRevision(metric, revision, defined, entered));
        }
    }

    /// One revision more than the page holds, so that it shows whether another page follows.
    ///
    /// @param after the revision with which the page before ended
    public List<MetricRevisionView> page(MetricCode metric, Page page, long after) {
        Conditions conditions = of(metric);
        String words = conditions.page(page, "r.revision", Math.clamp(after, 0, Integer.MAX_VALUE));
        List<MetricRevision> found = find("from MetricRevision r " + words, conditions.values())
                .range(0, page.limit())
                .list();
        return found.stream().map(MetricRevision::view).toList();
    }

    /// How many revisions the definition of a metric has.
    public long count(MetricCode metric) {
        Conditions conditions = of(metric);
        return count("from MetricRevision r " + conditions.words(), conditions.values());
    }

    private static Conditions of(MetricCode metric) {
        return Conditions.none().and("metric", metric.value(), "r.metric = :metric");
    }

    /// The definition that held at an instant; before all of them the first, since figures of then stand under it.
    public Optional<MetricRevisionView> at(MetricCode metric, Instant instant) {
        return find("metric = ?1 and recordedAt <= ?2 order by revision desc", metric.value(), instant)
                .range(0, 0)
                .firstResultOptional()
                .or(() -> revision(metric, 1))
                .map(MetricRevision::view);
    }

    /// The definitions that held at an instant, by metric; of a metric that came later its first.
    public Map<String, MetricRevisionView> at(Instant instant) {
        Map<String, MetricRevisionView> held = new HashMap<>();
        find("recordedAt <= ?1 or revision = 1 order by revision", instant).stream()
                .map(MetricRevision::view)
                .forEach(one -> held.put(one.metric(), one));
        return held;
    }

    /// One revision by its number.
    public Optional<MetricRevisionView> numbered(MetricCode metric, int revision) {
        return revision(metric, revision).map(MetricRevision::view);
    }

    /// Whether figures under two revisions mean the same.
    public boolean meanTheSame(MetricCode metric, int one, int other) {
        return meanings(List.of(metric.value())).ofSameMeaning(metric.value(), one, other);
    }

    /// What figures mean under each revision of some metrics.
    public Meanings meanings(Collection<String> metrics) {
        return new Meanings(find("metric in ?1", metrics).stream()
                .map(MetricRevision::view)
                .collect(Collectors.groupingBy(
                        MetricRevisionView::metric,
                        Collectors.toMap(
                                MetricRevisionView::revision,
                                known -> known.definition().plain()))));
    }

    private Optional<MetricRevision> revision(MetricCode metric, int revision) {
        return find("metric = ?1 and revision = ?2", metric.value(), revision).singleResultOptional();
    }
}
