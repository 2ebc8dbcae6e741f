package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Makes one OpenAPI document out of those of the services and the gateway's own. What all services offer stands once
/// under `/services/{service}`; what the gateway answers for all of them stands at the top. Two schemas of one name
/// must be one schema: where they are not, each gets the name of its service before its own.
final class Contract {

    private static final String BASE = "/api/v1";
    private static final String GATEWAY = "gateway";

    /// What the gateway answers itself, or passes to whoever owns it.
    private static final Set<String> AT_THE_TOP = Set.of(
            "measures",
            "metrics",
            "progress",
            "plans",
            "agencies",
            "regions",
            "region-classes",
            "units",
            "overview",
            "reports",
            "inbox",
            "extensions",
            "errands",
            "supervision-steps",
            "plan-drafts",
            "meetings",
            "agenda-items",
            "resolutions",
            "matters",
            "notices",
            "mailbox",
            "clients",
            "provinces",
            "evaluation-rounds",
            "evaluations",
            "reforms",
            "working-days",
            "boards",
            "work-points",
            "resource-reports",
            "observation-batches",
            "reporting-rate",
            "expected-figures",
            "series",
            "series-workbook",
            "contributions",
            "report-reviews",
            "reporting-rules",
            "lineage",
            "lineage-links",
            "lineage-proposals",
            "webhooks",
            "events",
            "search");

    /// Of these the gateway answers the list for all services; one of them is found below its service.
    private static final Set<String> ONLY_AS_A_LIST = Set.of("reporting-rules");

    /// Of these the gateway answers the list for all services and takes none: who makes one says in which service.
    private static final Set<String> MADE_IN_A_SERVICE = Set.of("metrics");

    /// Of these the gateway's own answer stands at the top, since it is another one than that of a service.
    private static final Set<String> OWN = Set.of("events");

    /// What the gateway answers at the root of the host, where the standards of others look for it.
    private static final Set<String> AT_THE_ROOT = Set.of("sdmx", "catalogue");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ObjectNode> services = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final Map<String, ObjectNode> paths = new TreeMap<>();
    private final Operations operations = new Operations(json);

    /// Adds the document of one service.
    Contract service(String name, JsonNode document) {
        services.put(name, ordered(document.deepCopy()));
        return this;
    }

    /// The names of required fields come in whatever order each build finds them.
    private static ObjectNode ordered(ObjectNode document) {
        for (JsonNode schema : document.findParents("required")) {
            if (schema.get("required") instanceof ArrayNode fields) {
                List<String> names = StreamSupport.stream(fields.spliterator(), false)
                        .map(JsonNode::asText)
                        .sorted()
                        .toList();
                fields.removeAll();
                names.forEach(fields::add);
            }
        }
        return document;
    }

    /// The one document.
    ObjectNode assemble(JsonNode gateway, Map<String, Shown> examples) {
        Map<String, ObjectNode> all = new LinkedHashMap<>(services);
        all.put(GATEWAY, ordered(gateway.deepCopy()));
        settleSchemas(all);
        all.forEach((name, document) -> document.path("paths")
                .properties()
                .forEach(path -> place(name, path.getKey(), (ObjectNode) path.getValue())));
        ObjectNode described = json.valueToTree(schemas);
        Links.complete(paths, described);
        ObjectNode document = json.createObjectNode();
        document.put("openapi", "3.1.0");
        document.set("info", info());
        document.putArray("servers").addObject().put("url", "/").put("description", "the gateway that answers");
        Map<String, ObjectNode> signposts = Signposts.of(described, examples);
        Map<String, ObjectNode> messages = Messages.of(described, examples);
        document.set(
                "tags",
                Tags.of(
                        Stream.of(paths, signposts, messages)
                                .flatMap(items -> items.values().stream())
                                .toList(),
                        json));
        ObjectNode written = document.putObject("paths");
        paths.forEach((path, item) -> written.set(path, operations.complete(path, item, described, examples)));
        signposts.forEach(written::set);
        messages.forEach(document.putObject("webhooks")::set);
        ObjectNode components = document.putObject("components");
        components.set("schemas", described);
        operations.share(components);
        Dialect.settle(document);
        return document;
    }

    /// Schemas whose content differs between services get a name of their own, and all references follow.
    private void settleSchemas(Map<String, ObjectNode> all) {
        Map<String, Set<JsonNode>> contents = new TreeMap<>();
        all.values()
                .forEach(document -> schemasOf(document)
                        .properties()
                        .forEach(schema -> contents.computeIfAbsent(schema.getKey(), none -> new java.util.HashSet<>())
                                .add(schema.getValue())));
        all.forEach((service, document) -> {
            Map<String, String> names = new LinkedHashMap<>();
            schemasOf(document)
                    .properties()
                    .forEach(schema -> names.put(
                            schema.getKey(),
                            contents.get(schema.getKey()).size() == 1
                                    ? plain(schema.getKey(), schema.getValue())
                                    : last(capital(service) + schema.getKey())));
            References.rename(document, names);
            schemasOf(document).properties().forEach(schema -> schemas.put(schema.getKey(), schema.getValue()));
        });
    }

    private void place(String service, String path, ObjectNode item) {
        String below = path.substring(BASE.length());
        if (AT_THE_ROOT.contains(below.split("/")[1])) {
            paths.put(below, item);
            return;
        }
        boolean top = service.equals(GATEWAY) || isAtTheTop(below) && !OWN.contains(below.split("/")[1]);
        if (top) {
            paths.putIfAbsent(path, MADE_IN_A_SERVICE.contains(below.substring(1)) ? onlyRead(item) : item);
        }
        boolean everywhere =
                services.values().stream().allMatch(one -> one.path("paths").has(path));
        if (everywhere) {
            paths.putIfAbsent(BASE + "/services/{service}" + below, operations.ofAnyService(item, services.keySet()));
        } else if (!top) {
            paths.put(BASE + "/services/" + service + below, item);
        }
    }

    private ObjectNode onlyRead(ObjectNode item) {
        ObjectNode read = json.createObjectNode();
        read.set("get", item.path("get"));
        return read;
    }

    private static boolean isAtTheTop(String below) {
        String[] steps = below.split("/");
        return AT_THE_TOP.contains(steps[1]) && (steps.length == 2 || !ONLY_AS_A_LIST.contains(steps[1]));
    }

    private ObjectNode info() {
        ObjectNode info = json.createObjectNode();
        info.put("title", "IP strategy platform");
        info.put("version", "1");
        info.put(
                "description",
                "Plans, measures, metrics and figures of the national intellectual-property strategy.\n\n"
                        + "Lists are pages of `limit` rows; `next` is the cursor of the following page, also as a `Link` header. "
                        + "Every answer has a strong `ETag`; send it back as `If-None-Match` to read, as `If-Match` to change. "
                        + "A service that does not answer is named in `unavailable`. Problems follow RFC 9457, in the language of "
                        + "`Accept-Language` (zh or en). Lists are also given as `text/csv`.\n\n"
                        + "Whatever is read with GET answers HEAD as well, with the same headers and no body, and OPTIONS, below "
                        + "`/api`, `/sdmx` and `/catalogue`, with the methods it takes. The guide for integrators is at `/docs/guide`.");
        info.putObject("contact").put("name", "Office of the inter-ministerial joint conference on the IP strategy");
        info.putObject("license")
                .put("name", "All rights reserved")
                .put("identifier", "LicenseRef-All-rights-reserved");
        return info;
    }

    private static ObjectNode schemasOf(ObjectNode document) {
        return document.withObject("/components/schemas");
    }

    /// `MeasureList` instead of `ListingMeasureView`, and no package names.
    private static String plain(String name, JsonNode schema) {
        String items = schema.at("/properties/items/items/$ref").asText();
        return last(name).startsWith("Listing") && !items.isEmpty()
                ? last(items.replace('/', '.')) + "List"
                : last(name);
    }

    private static String last(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.equals("JsonNode") ? "AnyObject" : last;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /// The names of all schemas, for tests.
    List<String> schemaNames() {
        return new ArrayList<>(schemas.keySet());
    }
}
