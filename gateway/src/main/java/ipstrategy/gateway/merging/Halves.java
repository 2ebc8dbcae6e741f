package ipstrategy.gateway.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Pairs of measures of two plans, out of what each service tells of them. A pair whose ends belong to two services
/// comes from both, under one id and each time with the end of that service.
final class Halves {

    /// What became of a measure, in the order in which the services tell it.
    static final List<String> RELATIONS = List.of("CONTINUED", "MERGED", "SPLIT", "DROPPED", "NEW");

    private static final String DIFFERENCES = "differences";

    private final Map<String, ObjectNode> pairs = new TreeMap<>();

    Halves(Collection<JsonNode> told) {
        told.forEach(half -> pairs.merge(half.path("id").asText(), half.deepCopy(), Halves::join));
    }

    /// The pairs, by id; each once.
    List<ObjectNode> pairs() {
        return List.copyOf(pairs.values());
    }

    /// Whether both ends have come and nobody had both, so that nobody has compared them.
    static boolean isUncompared(ObjectNode pair) {
        return !pair.hasNonNull(DIFFERENCES)
                && pair.path("from").hasNonNull("measure")
                && pair.path("to").hasNonNull("measure");
    }

    static void compared(ObjectNode pair, JsonNode differences) {
        pair.set(DIFFERENCES, differences);
    }

    static boolean isOf(ObjectNode pair, String relation) {
        return relations(pair).contains(relation);
    }

    static String deadline(ObjectNode pair) {
        return pair.path(DIFFERENCES).path("deadline").asText();
    }

    private static ObjectNode join(ObjectNode one, ObjectNode other) {
        for (String end : List.of("from", "to")) {
            if (!one.path(end).path("owned").asBoolean() && other.hasNonNull(end)) {
                one.set(end, other.get(end));
            }
        }
        if (!one.hasNonNull(DIFFERENCES)) {
            one.set(DIFFERENCES, other.get(DIFFERENCES));
        }
        Set<String> relations = relations(one);
        relations.addAll(relations(other));
        if (relations.contains("MERGED") || relations.contains("SPLIT")) {
            // Who owns one end of several says so; the other sees one that goes on as one.
            relations.remove("CONTINUED");
        }
        ArrayNode joined = one.putArray("relations");
        RELATIONS.stream().filter(relations::contains).forEach(joined::add);
        return one;
    }

    private static Set<String> relations(ObjectNode pair) {
        Set<String> relations = new TreeSet<>();
        pair.path("relations").forEach(relation -> relations.add(relation.asText()));
        return relations;
    }
}
