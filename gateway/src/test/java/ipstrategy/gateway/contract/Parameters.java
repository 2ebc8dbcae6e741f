package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.web.Deadline;
import ipstrategy.web.trimming.Fields;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says of every parameter what it is for and what it looks like. What its door says stands; the rest is the same
/// wherever it is taken.
final class Parameters {

    private static final Set<String> FLAGS = Set.of("bom", "hasTarget", "includeHistory");
    private static final int MOST_ROWS = 500;
    private static final int USUAL_ROWS = 50;
    private static final String TAG = "If-Match";

    private static final Map<String, String> ABOUT = Map.ofEntries(
            Map.entry(TAG, "the `ETag` of the thing as it was read, or `*` for whatever there is"),
            Map.entry("service", "the service that is asked"),
            Map.entry("title.zh", "the plan's title in Chinese"),
            Map.entry("title.en", "the plan's title in English"),
            Map.entry("term", "the year in which the plan ends"),
            Map.entry("issuer", "the agency that issues the plan"),
            Map.entry("issuedOn", "the day on which it was issued"),
            Map.entry("adoptedBy", "who adopted it"),
            Map.entry("documentNumber", "its number among the official papers"),
            Map.entry("fileName", "the name of the file that is sent"),
            Map.entry("reason", "why this is done; it is written into the audit trail"),
            Map.entry("startPeriod", "the first period that is wanted"),
            Map.entry("endPeriod", "the last period that is wanted"),
            Map.entry("updatedAfter", "only what was entered after this instant"),
            Map.entry("firstNObservations", "this many of the earliest periods of each series"),
            Map.entry("lastNObservations", "this many of the latest periods of each series"),
            Map.entry("dimensionAtObservation", "the dimension that varies within a series"),
            Map.entry("includeHistory", "whether figures that were superseded are given too"),
            Map.entry("detail", "how much of each structure is given"),
            Map.entry("references", "which structures beside it are given"),
            Map.entry("c[TIME_PERIOD]", "which periods: an operator, a colon and a period, joined by `+`"),
            Map.entry("attributes", "which attributes are given"),
            Map.entry("measures", "which measures are given"),
            Map.entry("offset", "how many observations are left out before the first"),
            Map.entry("sort", "by which dimensions, and which way"),
            Map.entry("asOf", "the figures as they were believed at this instant"));

    private static final Map<String, String> EXAMPLES = Map.of(
            TAG,
            "\"8a1f5c27d0b94e36\"",
            "If-None-Match",
            "\"8a1f5c27d0b94e36\"",
            "service",
            "patents",
            "metric",
            "PCT-APPLICATIONS",
            "hash",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "context",
            "dataflow",
            "artefactType",
            "dataflow",
            "agencyID",
            "IPSTRATEGY",
            "version",
            "latest");

    private Parameters() {}

    static void complete(String path, String method, ObjectNode operation, JsonNode schemas, @Nullable Shown shown) {
        operation.path("parameters").forEach(parameter -> {
            complete(path, (ObjectNode) parameter, shown);
            if (parameter.path("name").asText().equals(Fields.PARAMETER)) {
                ((ObjectNode) parameter).put("example", twoFields(operation, schemas));
            }
        });
        ArrayNode parameters = operation.withArray("/parameters");
        if (method.equals("get")) {
            refer(parameters, "IfNoneMatch");
        }
        refer(parameters, "AcceptLanguage");
        refer(parameters, "CorrelationId");
        refer(parameters, "RequestTimeout");
    }

    /// What every operation takes.
    static ObjectNode shared(ObjectNode parameters) {
        header(
                parameters.putObject("IfNoneMatch"),
                "If-None-Match",
                "the `ETag` of what is known already: 304 where it still holds",
                "\"8a1f5c27d0b94e36\"");
        ObjectNode language = header(
                parameters.putObject("AcceptLanguage"),
                "Accept-Language",
                "the language of problems, Chinese where neither is asked for",
                "en");
        language.withObject("/schema").put("default", "zh");
        header(
                parameters.putObject("CorrelationId"),
                "X-Correlation-Id",
                "a word of the caller's own, under which both sides find the request in their logs",
                "quarterly-reading-17");
        ObjectNode patience = header(
                parameters.putObject("RequestTimeout"),
                Deadline.HEADER,
                "how many seconds the caller waits; whatever is done because of the request takes from the same time",
                "30");
        patience.withObject("/schema").put("pattern", Deadline.FORM);
        return parameters;
    }

    private static ObjectNode header(ObjectNode parameter, String name, String description, String example) {
        parameter.put("name", name).put("in", "header").put("description", description);
        parameter.putObject("schema").put("type", "string");
        return parameter.put("example", example);
    }

    private static void refer(ArrayNode parameters, String name) {
        parameters.addObject().put("$ref", "#/components/parameters/" + name);
    }

    private static void complete(String path, ObjectNode parameter, @Nullable Shown shown) {
        schema(parameter);
        String name = parameter.path("name").asText();
        boolean inPath = parameter.path("in").asText().equals("path");
        if (parameter.path("description").asText().isBlank()) {
            if (name.equals(TAG)) {
                // A door that asks for it at times only says when.
                parameter.put("required", true);
            }
            parameter.put(
                    "description",
                    inPath && !name.equals("service")
                            ? "the `" + name + "` of one of `" + before(path, name) + "`"
                            : ABOUT.getOrDefault(name, "only those of this `" + name + "`"));
        }
        String seen = inPath && shown != null ? shown.part(below(path), name) : null;
        if (seen != null) {
            example(parameter, seen);
        } else if (!parameter.has("example") && EXAMPLES.containsKey(name)) {
            parameter.put("example", EXAMPLES.get(name));
        }
    }

    private static void example(ObjectNode parameter, String seen) {
        String type = parameter.path("schema").path("type").asText();
        if (type.equals("integer")) {
            parameter.put("example", Long.parseLong(seen));
        } else {
            parameter.put("example", seen);
        }
    }

    /// The first two fields of what is answered, or of each item of a list.
    private static String twoFields(ObjectNode operation, JsonNode schemas) {
        return Answers.row(operation, schemas).path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .limit(2)
                .collect(Collectors.joining(","));
    }

    private static String before(String path, String name) {
        String start = path.substring(0, Math.max(0, path.indexOf("/{" + name + "}")));
        return start.substring(start.lastIndexOf('/') + 1);
    }

    private static String below(String path) {
        return path.replaceFirst("^/api/v1(/services/[^/]+)?", "");
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
                    .put("maximum", MOST_ROWS)
                    .put("default", USUAL_ROWS);
            parameter.put("example", USUAL_ROWS);
        } else if (FLAGS.contains(name)) {
            parameter.putObject("schema").put("type", "boolean");
            parameter.put("example", parameter.path("example").asBoolean());
        } else if (!parameter.has("schema")) {
            parameter.putObject("schema").put("type", "string");
        }
    }

    /// What of a described parameter is missing, or null.
    static @Nullable String gap(JsonNode parameter) {
        if (parameter.has("$ref")) {
            return null;
        }
        String name = parameter.path("name").asText();
        if (parameter.path("description").asText().isBlank()) {
            return name + " has no description: @Parameter(description = …)";
        }
        boolean shows = parameter.has("example")
                || parameter.path("schema").has("enum")
                || parameter.path("schema").has("$ref")
                || name.equals("cursor")
                || name.equals("after");
        return shows ? null : name + " has no example: @Parameter(example = …)";
    }
}
