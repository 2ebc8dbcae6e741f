package ipstrategy.measures.lineage;

import ipstrategy.measures.MeasureView;
import ipstrategy.measures.terms.Lineage;
import ipstrategy.measures.terms.MeasureId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Pairs the measures of an earlier plan with those of a later one, out of what one service owns of both. It asks no
/// other service: a measure that is not here is known by its id alone.
final class Pairing {

    private final String earlierPlan;
    private final String laterPlan;
    private final Map<String, MeasureView> earlier = new LinkedHashMap<>();
    private final Map<String, MeasureView> later = new LinkedHashMap<>();

    Pairing(String earlierPlan, String laterPlan, List<MeasureView> earlier, List<MeasureView> later) {
        this.earlierPlan = earlierPlan;
        this.laterPlan = laterPlan;
        earlier.forEach(measure -> this.earlier.put(measure.id(), measure));
        later.forEach(measure -> this.later.put(measure.id(), measure));
    }

    /// All pairs, by id; each once.
    List<Pair> pairs() {
        Map<String, Pair> pairs = new TreeMap<>();
        earlier.values().forEach(measure -> {
            List<MeasureView.LineageView> on = links(measure, Lineage.Direction.SUCCESSOR, laterPlan);
            on.forEach(link -> add(pairs, pair(measure.id(), link.measure(), link)));
            if (on.isEmpty()) {
                add(pairs, alone(measure.id() + "~", end(measure.id(), earlier), null, Pair.Relation.DROPPED));
            }
        });
        later.values().forEach(measure -> {
            List<MeasureView.LineageView> back = links(measure, Lineage.Direction.PREDECESSOR, earlierPlan);
            back.forEach(link -> add(pairs, pair(link.measure(), measure.id(), link)));
            if (back.isEmpty()) {
                add(pairs, alone("~" + measure.id(), null, end(measure.id(), later), Pair.Relation.NEW));
            }
        });
        return List.copyOf(pairs.values());
    }

    /// The links of one measure in one direction, to measures of one plan.
    static List<MeasureView.LineageView> links(MeasureView measure, Lineage.Direction direction, String plan) {
        return measure.lineage().stream()
                .filter(link -> link.direction() == direction)
                .filter(link -> MeasureId.read(link.measure())
                        .map(MeasureId::plan)
                        .filter(plan::equals)
                        .isPresent())
                .toList();
    }

    private Pair pair(String from, String to, MeasureView.LineageView link) {
        Pair.End before = end(from, earlier);
        Pair.End after = end(to, later);
        Snapshot first = before.measure();
        Snapshot second = after.measure();
        return new Pair(
                from + "~" + to,
                before,
                after,
                link.kind(),
                link.basis(),
                relations(from, to),
                first == null || second == null ? null : Differences.between(first, second));
    }

    /// A link is kept with both of its ends, so a service that owns one end knows all that end's links.
    private Set<Pair.Relation> relations(String from, String to) {
        MeasureView before = earlier.get(from);
        MeasureView after = later.get(to);
        Set<Pair.Relation> relations = EnumSet.noneOf(Pair.Relation.class);
        if (after != null
                && links(after, Lineage.Direction.PREDECESSOR, earlierPlan).size() > 1) {
            relations.add(Pair.Relation.MERGED);
        }
        if (before != null
                && links(before, Lineage.Direction.SUCCESSOR, laterPlan).size() > 1) {
            relations.add(Pair.Relation.SPLIT);
        }
        return relations.isEmpty() ? EnumSet.of(Pair.Relation.CONTINUED) : relations;
    }

    private static Pair alone(String id, Pair.@Nullable End from, Pair.@Nullable End to, Pair.Relation relation) {
        return new Pair(id, from, to, null, null, EnumSet.of(relation), null);
    }

    private static Pair.End end(String id, Map<String, MeasureView> owned) {
        MeasureView measure = owned.get(id);
        return new Pair.End(id, measure != null, measure == null ? null : Snapshot.of(measure));
    }

    private static void add(Map<String, Pair> pairs, Pair pair) {
        pairs.putIfAbsent(pair.id(), pair);
    }
}
