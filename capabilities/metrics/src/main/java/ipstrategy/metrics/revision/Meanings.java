package ipstrategy.metrics.revision;

import java.util.HashSet;
import java.util.Map;

/// What the figures of some metrics mean: the definition of each revision in the plain unit, by metric and revision.
/// Where two revisions differ in how figures are written alone, they mean the same.
public record Meanings(Map<String, Map<Integer, Defined>> byMetric) {

    public Meanings {
        byMetric = Map.copyOf(byMetric);
    }

    /// Whether figures of a metric under two revisions mean the same.
    public boolean ofSameMeaning(String metric, int one, int other) {
        Map<Integer, Defined> revisions = byMetric.getOrDefault(metric, Map.of());
        return one == other || revisions.containsKey(one) && revisions.get(one).equals(revisions.get(other));
    }

    /// Whether all revisions of a metric mean the same.
    public boolean hasOneMeaning(String metric) {
        return new HashSet<>(byMetric.getOrDefault(metric, Map.of()).values()).size() <= 1;
    }
}
