package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.web.problem.ProblemType;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the gateway answers at the root of the host and no door describes: which services are ready, and what each kind
/// of problem means. It is open to everybody, counted for nobody, and has no entity tag.
final class Signposts {

    private static final String STATUS = "/status";
    private static final String PROBLEM = "/problems/{kind}";

    private Signposts() {}

    static Map<String, ObjectNode> of(ObjectNode schemas, Map<String, Shown> examples) {
        schemas(schemas);
        Map<String, ObjectNode> paths = new TreeMap<>();
        paths.put(STATUS, status(schemas.objectNode(), examples.get("getStatus")));
        paths.put(PROBLEM, problem(schemas.objectNode()));
        return paths;
    }

    private static ObjectNode status(ObjectNode item, @Nullable Shown shown) {
        ObjectNode operation = read(
                item,
                "getStatus",
                "Status",
                "Which services are ready and since when",
                "As this gateway sees it. A page for people, unless JSON is asked for and HTML is not. What was seen is"
                        + " believed for some seconds. Open to everybody.");
        ObjectNode answer = answer(operation, "200", "what was seen");
        refer(answer.withObject("/headers"), "Vary");
        ObjectNode json = answer.withObject("/content").putObject("application/json");
        json.putObject("schema").put("$ref", "#/components/schemas/PlatformStatus");
        if (shown != null) {
            json.set("example", shown.answer());
        }
        answer.withObject("/content")
                .putObject("text/html;charset=UTF-8")
                .putObject("schema")
                .put("type", "string");
        operation.withObject("/responses").putObject("414").put("description", "the address is longer than is read");
        return item;
    }

    private static ObjectNode problem(ObjectNode item) {
        ObjectNode operation = read(
                item,
                "explainProblem",
                "Problems",
                "What a kind of problem means",
                "Where the `type` of a problem leads: its words in both languages. Open to everybody.");
        ObjectNode kind = operation.putArray("parameters").addObject();
        kind.put("name", "kind")
                .put("in", "path")
                .put("required", true)
                .put("description", "the kind, as the last step of a problem's `type`")
                .put("example", ProblemType.NOT_FOUND.slug())
                .putObject("schema")
                .put("type", "string");
        answer(operation, "200", "the kind, its status, and its words")
                .withObject("/content")
                .putObject("text/plain;charset=UTF-8")
                .put("example", ProblemTypes.explained(ProblemType.NOT_FOUND))
                .putObject("schema")
                .put("type", "string");
        operation.withObject("/responses").putObject("404").put("$ref", "#/components/responses/NotFound");
        return item;
    }

    private static ObjectNode read(ObjectNode item, String id, String tag, String summary, String description) {
        ObjectNode operation = item.putObject("get");
        operation
                .put("operationId", id)
                .put("summary", summary)
                .put("description", description)
                .putArray("tags")
                .add(tag);
        operation.putArray("security").addObject();
        return operation;
    }

    private static ObjectNode answer(ObjectNode operation, String status, String description) {
        ObjectNode answer = operation.withObject("/responses").putObject(status);
        answer.put("description", description);
        answer.putObject("headers").putObject("X-Correlation-Id").put("$ref", "#/components/headers/CorrelationId");
        return answer;
    }

    private static void refer(ObjectNode headers, String header) {
        headers.putObject(header).put("$ref", "#/components/headers/" + header);
    }

    private static void schemas(ObjectNode schemas) {
        ObjectNode status = schema(schemas, "PlatformStatus", "ready", "seenAt", "services");
        flag(status, "ready", "whether all are ready");
        instant(status, "seenAt");
        status.withObject("/properties/services")
                .put("type", "array")
                .put("description", "the services by name, and where pages are made")
                .putObject("items")
                .put("$ref", "#/components/schemas/ServiceStanding");
        ObjectNode standing = schema(schemas, "ServiceStanding", "ready", "service", "since");
        standing.withObject("/properties/service").put("type", "string").put("description", "its name");
        flag(standing, "ready", "whether it is ready");
        instant(standing, "since");
    }

    private static ObjectNode schema(ObjectNode schemas, String name, String... required) {
        ObjectNode schema = schemas.putObject(name).put("type", "object");
        for (String field : required) {
            schema.withArray("/required").add(field);
        }
        return schema;
    }

    private static void flag(ObjectNode schema, String name, String description) {
        schema.withObject("/properties/" + name).put("type", "boolean").put("description", description);
    }

    private static void instant(ObjectNode schema, String name) {
        schema.withObject("/properties/" + name).put("$ref", "#/components/schemas/Instant");
    }
}
