package ipstrategy.gateway.expanding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/// A field by which a thing names others.
///
/// @param name the field, with a dot where it leads into an object or a list of them
/// @param list the list, below the base, whose things it names
/// @param id the field by which the things of that list are named
/// @param ofAll whether any service may own them, or only the office's
public record Link(String name, String list, String id, boolean ofAll) {

    static Link toMeasures(String name) {
        return new Link(name, "measures", "id", true);
    }

    static Link toMetrics(String name) {
        return new Link(name, "metrics", "code", true);
    }

    static Link toPlans(String name) {
        return new Link(name, "plans", "code", false);
    }

    static Link toAgencies(String name) {
        return new Link(name, "agencies", "code", false);
    }

    /// The ids that a thing names by this link, each once.
    Set<String> ids(JsonNode thing) {
        Set<String> ids = new LinkedHashSet<>();
        collect(thing, name.split("\\."), 0, ids);
        return ids;
    }

    private static void collect(JsonNode node, String[] steps, int step, Set<String> ids) {
        if (node.isArray()) {
            node.forEach(one -> collect(one, steps, step, ids));
        } else if (step < steps.length) {
            collect(node.path(steps[step]), steps, step + 1, ids);
        } else if (node.isTextual()) {
            ids.add(node.asText());
        }
    }
}
