package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;

/// Completes the operations of the one document: what every answer and every problem has in common.
final class Operations {

    private static final String OF_SERVICE = "OfService";

    private final ObjectMapper json;
    private final Problems problems;

    Operations(ObjectMapper json) {
        this.json = json;
        this.problems = new Problems(json);
    }

    /// The same operations under the name of a service, which is a parameter.
    ObjectNode ofAnyService(ObjectNode item, Collection<String> services) {
        ObjectNode copy = item.deepCopy();
        copy.forEach(operation -> {
            ((ObjectNode) operation)
                    .put("operationId", operation.path("operationId").asText() + OF_SERVICE);
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

    ObjectNode complete(String path, ObjectNode item, JsonNode schemas, Map<String, Shown> examples) {
        item.properties().forEach(described -> {
            String method = described.getKey();
            ObjectNode operation = (ObjectNode) described.getValue();
            Shown shown = examples.get(operation.path("operationId").asText().replaceFirst(OF_SERVICE + "$", ""));
            Signing.complete(path, method, operation);
            problems.complete(method, operation);
            Answers.complete(method, operation, schemas, shown);
            Parameters.complete(path, method, operation, schemas, shown);
        });
        return item;
    }

    /// What operations refer to, beside the schemas.
    void share(ObjectNode components) {
        ObjectNode responses = problems.responses();
        Answers.notModified(responses.putObject("NotModified"));
        components.set("responses", responses);
        Messages.headers(Parameters.shared(components.putObject("parameters")));
        Answers.headers(components.putObject("headers"));
        components.set("securitySchemes", Signing.schemes(json));
    }
}
