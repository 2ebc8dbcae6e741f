package ipstrategy.console.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A thing before and after a change, value by value: what changed, and what stayed as it was.
///
/// Fields that begin with `_` are left out: they say what a reader may do and are no part of the thing.
public record Comparison(List<Line> changed, List<Line> same) {

    /// By what things in a list are told apart, the first that all of them have, each another.
    private static final List<String> NAMES = List.of("id", "code", "agency", "metric", "number", "place", "from");

    static Comparison of(@Nullable JsonNode before, @Nullable JsonNode after) {
        Map<List<String>, JsonNode> old = values(before);
        Map<List<String>, JsonNode> fresh = values(after);
        Set<List<String>> paths = new LinkedHashSet<>(fresh.keySet());
        paths.addAll(old.keySet());
        List<Line> changed = new ArrayList<>();
        List<Line> same = new ArrayList<>();
        for (List<String> path : paths) {
            Line line = new Line(path, old.get(path), fresh.get(path));
            (line.isSame() ? same : changed).add(line);
        }
        return new Comparison(List.copyOf(changed), List.copyOf(same));
    }

    private static Map<List<String>, JsonNode> values(@Nullable JsonNode thing) {
        Map<List<String>, JsonNode> values = new LinkedHashMap<>();
        if (thing != null) {
            collect(thing, List.of(), values);
        }
        return values;
    }

    private static void collect(JsonNode node, List<String> path, Map<List<String>, JsonNode> values) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(field -> !field.getKey().startsWith("_"))
                    .forEach(field -> collect(field.getValue(), longer(path, field.getKey()), values));
        } else if (node.isArray() && holdsThings(node)) {
            String name = nameOf(node);
            int place = 0;
            for (JsonNode each : node) {
                place++;
                collect(
                        each,
                        longer(
                                path,
                                name == null ? "#" + place : each.path(name).asText()),
                        values);
            }
        } else if (!node.isNull() && !(node.isArray() && node.isEmpty())) {
            values.put(path, node);
        }
    }

    private static boolean holdsThings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(JsonNode::isContainerNode);
    }

    /// The field by which the things of a list are told apart, or nothing where only their order tells.
    private static @Nullable String nameOf(JsonNode list) {
        return NAMES.stream().filter(name -> tells(list, name)).findFirst().orElse(null);
    }

    private static boolean tells(JsonNode list, String name) {
        Set<String> seen = new HashSet<>();
        for (JsonNode each : list) {
            JsonNode value = each.path(name);
            if (!value.isValueNode() || value.isNull() || !seen.add(value.asText())) {
                return false;
            }
        }
        return true;
    }

    private static List<String> longer(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }
}
