package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.gateway.expanding.Expanding;
import ipstrategy.gateway.expanding.Linked;
import java.util.Map;

/// Says what links can be followed. The gateway follows them in what services answer, so no service says it.
final class Links {

    private static final String BASE = "/api/v1/";

    private Links() {}

    static void complete(Map<String, ObjectNode> paths, JsonNode schemas) {
        for (Linked linked : Linked.values()) {
            paths.forEach((path, item) -> {
                if (item.path("get") instanceof ObjectNode read && isOf(path, linked)) {
                    ask(read, linked);
                    answer(read, schemas);
                }
            });
        }
    }

    private static boolean isOf(String path, Linked linked) {
        String list = BASE + linked.list();
        return path.equals(list) || path.matches(list + "/\\{[^/]+}");
    }

    private static void ask(ObjectNode read, Linked linked) {
        ObjectNode parameter = read.withArray("/parameters").addObject();
        parameter
                .put("name", Expanding.PARAMETER)
                .put("in", "query")
                .put(
                        "description",
                        "which links are followed, one or several, parted by commas: " + linked.names()
                                + "; what they lead to stands under `_expanded`")
                .put("example", linked.names().split(",")[0]);
        parameter.putObject("schema").put("type", "string");
    }

    private static void answer(ObjectNode read, JsonNode schemas) {
        if (Answers.row(read, schemas) instanceof ObjectNode thing) {
            thing.withObject("/properties/_expanded")
                    .put("type", "object")
                    .put(
                            "description",
                            "what `expand` asked for: things by their link and id, and the services that did not answer"
                                    + " under `unavailable`")
                    .put("additionalProperties", true);
        }
    }
}
