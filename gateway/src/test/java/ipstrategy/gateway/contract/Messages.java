package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.testkit.contract.EventTypes;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the platform sends by itself to the address of a webhook: events, and once before them a challenge. That it is
/// sent so is minded where it is sent, by `DeliveringTest` of coordination.
final class Messages {

    private static final String CLOUD_EVENT = "application/cloudevents+json";
    private static final String EVENT = "#/components/schemas/CloudEvent";

    private Messages() {}

    static Map<String, ObjectNode> of(ObjectNode schemas, Map<String, Shown> examples) {
        Map<String, ObjectNode> messages = new TreeMap<>();
        messages.put("challenge", challenge(schemas.objectNode()));
        messages.put("event", event(schemas.objectNode(), told(examples.get("listEventsOfAll"))));
        return messages;
    }

    /// What every message takes, beside its body.
    static void headers(ObjectNode parameters) {
        header(
                parameters.putObject("WebhookId"),
                "webhook-id",
                "names the message: the same at each attempt",
                "^[A-Za-z0-9_-]+$",
                "patents-2041");
        header(
                parameters.putObject("WebhookTimestamp"),
                "webhook-timestamp",
                "when this attempt was made, in seconds since 1970; refuse what is more than 5 minutes away",
                "^[0-9]+$",
                "1764126000");
        header(
                parameters.putObject("WebhookSignature"),
                "webhook-signature",
                "one or more signatures, parted by spaces, of `{webhook-id}.{webhook-timestamp}.{body}`: `v1` is"
                        + " HMAC-SHA256, `v1a` Ed25519, each in base64. Accept the message when any fits.",
                "^v1a?,[A-Za-z0-9+/]+=*( v1a?,[A-Za-z0-9+/]+=*)*$",
                "v1,MoGYVyCKLBw3cHLLOUnnzUpEkqTSXHpjSQJ4qIuUFqA=");
    }

    private static void header(ObjectNode parameter, String name, String description, String pattern, String example) {
        parameter
                .put("name", name)
                .put("in", "header")
                .put("required", true)
                .put("description", description)
                .put("example", example)
                .putObject("schema")
                .put("type", "string")
                .put("pattern", pattern);
    }

    private static ObjectNode event(ObjectNode item, JsonNode example) {
        ObjectNode operation = message(
                item,
                "takeEvent",
                "An event happened",
                "The event as `/api/v1/events` tells it, sent until it is taken: see `/docs/events#webhooks`. Its `type`"
                        + " is one of those shown; further ones may come.");
        ObjectNode body = operation.withObject("/requestBody").put("required", true);
        ObjectNode content = body.putObject("content").putObject(CLOUD_EVENT);
        ObjectNode schema = content.putObject("schema");
        schema.putArray("allOf").addObject().put("$ref", EVENT);
        ArrayNode types =
                schema.withObject("/properties/type").put("type", "string").putArray("examples");
        EventTypes.all().forEach(types::add);
        if (!example.isMissingNode()) {
            content.set("example", example);
        }
        respond(operation, "2XX", "it is taken, and not sent again");
        respond(operation, "410", "no more is wanted: the webhook is disabled");
        return item;
    }

    private static ObjectNode challenge(ObjectNode item) {
        ObjectNode operation = message(
                item,
                "takeChallenge",
                "Does this address want to be told?",
                "Sent by the verification of a webhook. The address answers with the challenge, as JSON or bare.");
        ObjectNode body = operation.withObject("/requestBody").put("required", true);
        ObjectNode content = body.putObject("content").putObject(CLOUD_EVENT);
        ObjectNode schema = content.putObject("schema").put("type", "object");
        schema.putArray("required").add("challenge").add("type");
        schema.withObject("/properties/type").put("type", "string").put("const", "ipstrategy.webhook.verification.v1");
        schema.withObject("/properties/challenge").put("type", "string");
        content.putObject("example")
                .put("type", "ipstrategy.webhook.verification.v1")
                .put("challenge", "UqJ0gq9sD2Yq3bq0m0l1x3Wc7cK8Jr2h5V4t6n8p0aE");
        ObjectNode answer =
                respond(operation, "200", "the challenge, given back").putObject("content");
        ObjectNode json = answer.putObject("application/json");
        json.putObject("schema")
                .put("type", "object")
                .withObject("/properties/challenge")
                .put("type", "string");
        json.putObject("example").put("challenge", "UqJ0gq9sD2Yq3bq0m0l1x3Wc7cK8Jr2h5V4t6n8p0aE");
        ObjectNode bare = answer.putObject("text/plain");
        bare.putObject("schema").put("type", "string");
        bare.put("example", "UqJ0gq9sD2Yq3bq0m0l1x3Wc7cK8Jr2h5V4t6n8p0aE");
        return item;
    }

    private static ObjectNode message(ObjectNode item, String id, String summary, String description) {
        ObjectNode operation = item.putObject("post");
        operation.put("operationId", id).put("summary", summary).put("description", description);
        operation.putArray("tags").add("Webhooks");
        operation.putArray("security");
        ArrayNode parameters = operation.putArray("parameters");
        for (String header : new String[] {"WebhookId", "WebhookTimestamp", "WebhookSignature"}) {
            parameters.addObject().put("$ref", "#/components/parameters/" + header);
        }
        return operation;
    }

    private static ObjectNode respond(ObjectNode operation, String status, String description) {
        return operation.withObject("/responses").putObject(status).put("description", description);
    }

    private static JsonNode told(@Nullable Shown shown) {
        return shown == null || shown.answer() == null
                ? MissingNode.getInstance()
                : shown.answer().at("/items/0");
    }
}
