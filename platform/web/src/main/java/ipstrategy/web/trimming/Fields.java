package ipstrategy.web.trimming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.web.listing.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The fields of an answer that a caller asks for, as `id,title,deadline.due`.
public final class Fields {

    /// The parameter that names them.
    public static final String PARAMETER = Query.FIELDS;

    /// What was asked for by a parameter of its own, and so is never left out.
    private static final String EXPANDED = "_expanded";

    static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    static final int MOST = 60;

    private final Map<String, Fields> below = new LinkedHashMap<>();
    private boolean whole;

    private Fields() {}

    /// Reads what [AskingFields] let in.
    public static Fields of(String written) {
        Fields all = new Fields();
        paths(written).forEach(path -> all.add(steps(path)));
        return all;
    }

    static List<String> paths(String written) {
        return List.of(written.split(",", -1));
    }

    static List<String> steps(String path) {
        return List.of(path.split("\\."));
    }

    private void add(List<String> steps) {
        Fields here = this;
        for (String step : steps) {
            if (here.whole) {
                return;
            }
            here = here.below.computeIfAbsent(step, name -> new Fields());
        }
        here.whole = true;
    }

    /// The same without the fields that were not asked for; what stays, stays in its order.
    public JsonNode trim(JsonNode node) {
        if (whole) {
            return node;
        }
        return switch (node) {
            case ArrayNode list -> {
                ArrayNode trimmed = list.arrayNode(list.size());
                list.forEach(one -> trimmed.add(trim(one)));
                yield trimmed;
            }
            case ObjectNode object -> {
                ObjectNode trimmed = object.objectNode();
                object.properties().forEach(field -> {
                    Fields asked = below.get(field.getKey());
                    if (asked != null) {
                        trimmed.set(field.getKey(), asked.trim(field.getValue()));
                    } else if (field.getKey().equals(EXPANDED)) {
                        trimmed.set(EXPANDED, field.getValue());
                    }
                });
                yield trimmed;
            }
            default -> node;
        };
    }
}
