package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.web.answer.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Completes what an operation answers with when it succeeds: its words, its headers, and a true example.
final class Answers {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Pattern TEXT =
            Pattern.compile("text/(csv|plain).*|application/(.*[+.-])?(json|jsonl|ndjson|csv|xml)");

    private static final Map<String, String> WORDS = Map.of(
            "200", "as asked for",
            "201", "made",
            "202", "taken on; it is done in the background",
            "204", "done, and there is nothing to say");

    private Answers() {}

    static void complete(String method, ObjectNode operation, JsonNode schemas, @Nullable Shown shown) {
        ObjectNode responses = operation.withObject("/responses");
        responses.properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> {
                    success(response.getKey(), (ObjectNode) response.getValue(), schemas, shown);
                    negotiated(operation, (ObjectNode) response.getValue());
                    further(response.getKey(), operation, (ObjectNode)
                            response.getValue().path("headers"));
                });
        if (method.equals("get")) {
            responses.putObject("304").put("$ref", "#/components/responses/NotModified");
        }
        if (shown != null) {
            operation.path("requestBody").path("content").properties().forEach(type -> {
                show((ObjectNode) type.getValue(), shown.sent(type.getKey()));
            });
        }
    }

    private static void show(ObjectNode content, @Nullable JsonNode example) {
        if (example != null) {
            content.set("example", example);
        }
    }

    private static void success(String status, ObjectNode response, JsonNode schemas, @Nullable Shown shown) {
        String said = response.path("description").asText();
        if (said.isBlank() || said.equals("OK") || said.equals("Created") || said.equals("Accepted")) {
            response.put("description", WORDS.getOrDefault(status, "done"));
        }
        JsonNode content = response.path("content");
        ObjectNode headers = response.withObject("/headers");
        always(headers);
        if (!content.isEmpty()) {
            refer(headers, "ETag", tag(content));
        }
        if (isList(content, schemas)) {
            refer(headers, "Link", "Link");
        }
        content.properties().forEach(type -> schema(type.getKey(), (ObjectNode) type.getValue()));
        if (shown != null) {
            content.properties()
                    .forEach(type -> show((ObjectNode) type.getValue(), shown.answered(status, type.getKey())));
        }
    }

    /// What the answer has because callers choose its form: by what it varies, its language, the name of its file.
    private static void negotiated(ObjectNode operation, ObjectNode response) {
        JsonNode content = response.path("content");
        ObjectNode headers = response.withObject("/headers");
        boolean statistical = operation.path("tags").toString().contains("SDMX");
        if (!content.isEmpty() || statistical) {
            refer(headers, "Vary", "Vary");
        }
        if (!content.isEmpty() && statistical) {
            refer(headers, "Content-Language", "ContentLanguage");
        }
        boolean file = operation.path("operationId").asText().matches("(download|export).*");
        if (file || content.has(WORKBOOK)) {
            refer(headers, "Content-Disposition", "ContentDisposition");
        }
    }

    /// What a refusal has, since it is said in the language of the caller.
    static void said(ObjectNode headers) {
        refer(headers, "Vary", "Vary");
        refer(headers, "Content-Language", "ContentLanguage");
    }

    /// What every answer has, whatever comes of the request.
    static void always(ObjectNode headers) {
        refer(headers, "X-Correlation-Id", "CorrelationId");
        refer(headers, "RateLimit", "RateLimit");
        refer(headers, "RateLimit-Policy", "RateLimitPolicy");
    }

    /// What the answer has because of the kind of its operation.
    private static void further(String status, ObjectNode operation, ObjectNode headers) {
        if (status.equals("201")) {
            refer(headers, "Location", "Location");
        }
        boolean again = operation.path("parameters").findValuesAsText("name").contains("Idempotency-Key");
        if (again) {
            refer(headers, "Idempotency-Replayed", "IdempotencyReplayed");
        }
        if (operation.path("deprecated").asBoolean()) {
            refer(headers, "Deprecation", "Deprecation");
            refer(headers, "Sunset", "Sunset");
        }
    }

    private static void refer(ObjectNode headers, String name, String header) {
        headers.putObject(name).put("$ref", "#/components/headers/" + header);
    }

    /// What is made of one view has a tag always; a file or a stream where its bytes are known beforehand.
    private static String tag(JsonNode content) {
        return content.has(JSON)
                        && content.properties().stream()
                                .allMatch(type -> type.getKey().equals(JSON)
                                        || type.getKey().equals(CSV))
                ? "ETag"
                : "ETagIfAny";
    }

    private static void schema(String type, ObjectNode content) {
        if (type.equals(CSV)) {
            content.putObject("schema").put("type", "string");
        } else if (content.path("schema").isEmpty()) {
            content.putObject("schema").put("type", type.endsWith("json") ? "object" : "string");
        }
    }

    private static boolean isList(JsonNode content, JsonNode schemas) {
        return named(content.path(JSON).path("schema"), schemas)
                .path("properties")
                .has("next");
    }

    /// The schema of what an operation answers with, or of each item of a list.
    static JsonNode row(JsonNode operation, JsonNode schemas) {
        JsonNode answered = named(operation.at("/responses/200/content/application~1json/schema"), schemas);
        JsonNode item = answered.path("properties").has("unavailable")
                ? named(answered.at("/properties/items/items"), schemas)
                : MissingNode.getInstance();
        return item.isMissingNode() ? answered : item;
    }

    private static JsonNode named(JsonNode schema, JsonNode schemas) {
        String reference = schema.path("$ref").asText();
        return schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    static void headers(ObjectNode headers) {
        header(headers, "ETag", "strong entity tag of exactly these bytes", true, "\"8a1f5c27d0b94e36\"");
        header(headers, "ETagIfAny", "strong entity tag, where there is one", false, "\"8a1f5c27d0b94e36\"");
        header(
                headers,
                "CorrelationId",
                "the id under which the logs tell more",
                true,
                "3f2b8c1e-6d0a-4b7e-9f5d-0c1a2e4b6d80");
        header(
                headers,
                "Link",
                "where the list goes on: a reference relative to the request, with `rel=\"next\"`",
                false,
                "<?limit=50&cursor=WyJQIl0>; rel=\"next\"");
        header(
                headers,
                "RateLimit",
                "what is left to the caller, and in how many seconds all of it is there again"
                        + " (draft-ietf-httpapi-ratelimit-headers-10)",
                false,
                "\"rate\";r=11999;t=1, \"day\";r=1999999;t=1");
        header(
                headers,
                "RateLimitPolicy",
                "how many requests the caller has in a window of so many seconds",
                false,
                "\"rate\";q=12000;w=60, \"day\";q=2000000;w=86400");
        header(headers, "Vary", "by which headers of the request the answer differs", false, "Accept, Accept-Encoding");
        header(headers, "ContentLanguage", "the language of its words", false, "zh-CN");
        header(
                headers,
                "ContentDisposition",
                "under which name the file is kept (RFC 6266)",
                false,
                Attachment.disposition("series.xlsx"));
        header(headers, "Location", "where what was made is found", false, "/api/v1/extensions/7");
        header(headers, "IdempotencyReplayed", "that this is the answer of the first time", false, "true");
        header(headers, "Deprecation", "since when not to be used in anything new (RFC 9745)", true, "@1801353600");
        header(headers, "Sunset", "from when it may be gone (RFC 8594)", true, "Mon, 31 Jan 2028 00:00:00 GMT");
        header(headers, "RetryAfter", "after how many seconds to try again", false, "5");
        header(headers, "Challenge", "how to sign in", true, "Bearer");
    }

    static ObjectNode notModified(ObjectNode response) {
        response.put("description", "what is known by `If-None-Match` still holds");
        ObjectNode headers = response.putObject("headers");
        refer(headers, "ETag", "ETag");
        refer(headers, "Vary", "Vary");
        always(headers);
        return response;
    }

    private static void header(ObjectNode headers, String name, String description, boolean always, String example) {
        ObjectNode header = headers.putObject(name);
        header.put("description", description);
        if (always) {
            header.put("required", true);
        }
        header.putObject("schema").put("type", "string");
        header.put("example", example);
    }

    /// What is missing in the answers of a described operation, or null.
    static @Nullable String gap(JsonNode operation) {
        boolean succeeds = false;
        List<String> untold = new ArrayList<>(withoutExample(operation.path("requestBody")));
        for (var response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                succeeds = true;
                withoutExample(response.getValue()).forEach(type -> untold.add(response.getKey() + " " + type));
            }
        }
        if (!succeeds) {
            return "no success is described: @APIResponse(responseCode = \"200\", content = …) beside the problems";
        }
        return untold.isEmpty()
                ? null
                : "no example of " + String.join(", ", untold)
                        + ": run a test that calls it with -Dcontract.examples, or write one by hand in"
                        + " gateway/src/test/resources/examples";
    }

    /// The media types that are text and not shown: a stream has no end, and a page for people no promised form.
    private static List<String> withoutExample(JsonNode body) {
        return body.path("content").properties().stream()
                .filter(type -> TEXT.matcher(type.getKey()).matches()
                        && !type.getValue().has("example"))
                .map(Map.Entry::getKey)
                .toList();
    }
}
