package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Completes the operations of the one document: what every answer and every problem has in common.
final class Operations {

    private static final Set<String> FLAGS = Set.of("bom", "hasTarget", "includeHistory");

    /// The problems that any request can meet, by status; the name of the shared response beside it.
    private static final Map<String, String> ALWAYS = new LinkedHashMap<>();

    static {
        ALWAYS.put("400", "InvalidParameter");
        ALWAYS.put("401", "Unauthenticated");
        ALWAYS.put("406", "NotAcceptable");
        ALWAYS.put("500", "Internal");
        ALWAYS.put("503", "Unavailable");
        ALWAYS.put("504", "GatewayTimeout");
    }

    private static final Map<String, String> ON_CHANGE = new TreeMap<>(Map.of(
            "403", "Forbidden",
            "404", "NotFound",
            "412", "PreconditionFailed",
            "413", "BodyTooLarge",
            "415", "UnsupportedMediaType",
            "428", "PreconditionRequired"));

    private final ObjectMapper json;

    Operations(ObjectMapper json) {
        this.json = json;
    }

    /// The same operations under the name of a service, which is a parameter.
    ObjectNode ofAnyService(ObjectNode item, Collection<String> services) {
        ObjectNode copy = item.deepCopy();
        copy.forEach(operation -> {
            ((ObjectNode) operation)
                    .put("operationId", operation.path("operationId").asText() + "OfService");
            ObjectNode service = json.createObjectNode();
            service.put("name", "service")
                    .put("in", "path")
                    .put("required", true)
                    .put("example", "patents");
            ArrayNode names = service.putObject("schema").put("type", "string").putArray("enum");
            services.forEach(names::add);
            ArrayNode parameters = json.createArrayNode().add(service);
            operation.path("parameters").forEach(given -> {
                if (!given.path("name").asText().equals("service")) {
                    parameters.add(given);
                }
            });
            ((ObjectNode) operation).set("parameters", parameters);
        });
        return copy;
    }

    ObjectNode complete(ObjectNode item, Map<String, JsonNode> examples) {
        item.properties().forEach(operation -> {
            ObjectNode described = (ObjectNode) operation.getValue();
            described.path("parameters").forEach(parameter -> schema((ObjectNode) parameter));
            secure(described);
            ObjectNode responses = described.withObject("/responses");
            responses.remove(java.util.List.of("401", "403", "404", "412"));
            answer(
                    responses.withObject("/200"),
                    examples.get(described.path("operationId").asText()));
            ALWAYS.forEach((status, name) -> refer(responses, status, name));
            if (!described.path("security").path(0).isEmpty()) {
                refer(responses, "403", "Forbidden");
            }
            if (hasPathParameter(described)) {
                refer(responses, "404", "NotFound");
            }
            if (!operation.getKey().equals("get")) {
                ON_CHANGE.forEach((status, name) -> refer(responses, status, name));
            }
        });
        return item;
    }

    ObjectNode problems() {
        ObjectNode problems = json.createObjectNode();
        ALWAYS.values().forEach(name -> problem(problems, name));
        ON_CHANGE.values().stream().sorted().forEach(name -> problem(problems, name));
        return problems;
    }

    ObjectNode securitySchemes() {
        ObjectNode schemes = json.createObjectNode();
        schemes.putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token of the realm `ipstrategy` with the audience `ipstrategy`.");
        return schemes;
    }

    /// Reading what is public needs no token; what needs one says for which roles.
    private void secure(ObjectNode operation) {
        JsonNode roles = operation.path("security").path(0).path("SecurityScheme");
        ArrayNode security = json.createArrayNode();
        if (roles.isMissingNode()) {
            security.addObject();
            security.addObject().putArray("token");
        } else {
            security.addObject().putArray("token");
            StringBuilder names = new StringBuilder();
            roles.forEach(role -> names.append(names.isEmpty() ? "" : ", ").append(role.asText()));
            String before = operation.path("description").asText();
            operation.put(
                    "description", (before.isEmpty() ? "" : before + " ") + "Needs one of the roles: " + names + ".");
        }
        operation.set("security", security);
    }

    private void answer(ObjectNode response, @org.jspecify.annotations.Nullable JsonNode example) {
        ObjectNode headers = response.withObject("/headers");
        headers.putObject("ETag")
                .put("description", "strong entity tag of exactly these bytes")
                .putObject("schema")
                .put("type", "string");
        headers.putObject("X-Correlation-Id")
                .put("description", "the id under which the logs tell more")
                .putObject("schema")
                .put("type", "string");
        JsonNode content = response.path("content");
        if (content.path("text/csv") instanceof ObjectNode csv) {
            csv.putObject("schema").put("type", "string");
        }
        if (example != null && content.path("application/json") instanceof ObjectNode body) {
            body.set("example", example);
        }
    }

    private static void schema(ObjectNode parameter) {
        if (parameter.has("schema") && !parameter.path("in").asText().equals("query")) {
            return;
        }
        String name = parameter.path("name").asText();
        if (name.equals("limit")) {
            parameter
                    .putObject("schema")
                    .put("type", "integer")
                    .put("minimum", 1)
                    .put("maximum", 500)
                    .put("default", 50);
            parameter.put("example", 50);
        } else if (FLAGS.contains(name)) {
            parameter.putObject("schema").put("type", "boolean");
            parameter.put("example", parameter.path("example").asBoolean());
        } else if (!parameter.has("schema")) {
            parameter.putObject("schema").put("type", "string");
        }
    }

    private static boolean hasPathParameter(JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                return true;
            }
        }
        return false;
    }

    private static void refer(ObjectNode responses, String status, String name) {
        responses.putObject(status).put("$ref", "#/components/responses/" + name);
    }

    private static void problem(ObjectNode problems, String name) {
        ObjectNode problem = problems.putObject(name);
        problem.put("description", name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT));
        problem.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }
}
