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
import java.util.TreeSet;
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
            "webhooks",
            "events",
            "search");

    /// Of these the gateway answers the list for all services; one of them is found below its service.
    private static final Set<String> ONLY_AS_A_LIST = Set.of("reporting-rules");

    /// Of these the gateway's own answer stands at the top, since it is another one than that of a service.
    private static final Set<String> OWN = Set.of("events");

    /// What the gateway answers at the root of the host, where the standards of others look for it.
    private static final Set<String> AT_THE_ROOT = Set.of("sdmx", "catalogue");

    private static final Map<String, String> ABOUT = Map.ofEntries(
            Map.entry("Agencies", "The register of bodies that answer for measures."),
            Map.entry("Boards", "The IP strategy by region: boards, work points of provinces, reports on resources."),
            Map.entry("Catalogue", "The datasets, for catalogues elsewhere (DCAT-AP)."),
            Map.entry("SDMX", "Structure and data for statistical systems elsewhere (SDMX REST)."),
            Map.entry("Audit", "Who changed what, and whether the trail still holds."),
            Map.entry("Conference", "Meetings of the joint conference, what is on their agenda and what they resolve."),
            Map.entry("Evaluation", "Rounds in which agencies and provinces are rated, and what came of them."),
            Map.entry("Events", "What happened, for those who follow."),
            Map.entry("Evidence", "Files that show what was done."),
            Map.entry("Extensions", "Requests for more time, and how they were decided."),
            Map.entry("Inbox", "What waits for whom."),
            Map.entry("Lineage", "What became of measures from plan to plan."),
            Map.entry("Mailbox", "Letters of the platform that were caught and not sent."),
            Map.entry(
                    "Machine clients", "Programs that sign in by a secret or key of their own, and what they may do."),
            Map.entry("Measures", "What the plans ask of agencies."),
            Map.entry("Metrics", "What is counted, its targets and figures."),
            Map.entry("Notices", "What people are told."),
            Map.entry("Overview", "The whole on one page."),
            Map.entry("Plan drafts", "Official texts on their way to become plans."),
            Map.entry("Plans", "The published plans."),
            Map.entry("Provinces", "What the plans ask of which province."),
            Map.entry("Reforms", "Agencies whose duties passed on to others."),
            Map.entry("Regions", "Places and classes of provinces."),
            Map.entry("Reports", "What agencies report of their measures, and what the office says to it."),
            Map.entry("Search", "What has these words, over all services."),
            Map.entry("Series", "Many figures at once, and what they add up to."),
            Map.entry("Supervision", "Reminders, notices and letters, step by step."),
            Map.entry("Webhooks", "Events told at an address of one's own."),
            Map.entry("Working days", "The calendar by which due dates are counted."));

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
    ObjectNode assemble(JsonNode gateway, Map<String, JsonNode> examples) {
        Map<String, ObjectNode> all = new LinkedHashMap<>(services);
        all.put(GATEWAY, ordered(gateway.deepCopy()));
        settleSchemas(all);
        all.forEach((name, document) -> document.path("paths")
                .properties()
                .forEach(path -> place(name, path.getKey(), (ObjectNode) path.getValue())));
        ObjectNode document = json.createObjectNode();
        document.put("openapi", "3.1.0");
        document.set("info", info());
        document.putArray("servers").addObject().put("url", "/").put("description", "the gateway that answers");
        document.set("tags", tags());
        ObjectNode written = document.putObject("paths");
        paths.forEach((path, item) -> written.set(path, operations.complete(item, examples)));
        ObjectNode components = document.putObject("components");
        components.set("schemas", json.valueToTree(schemas));
        components.set("responses", operations.problems());
        components.set("securitySchemes", operations.securitySchemes());
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
                    .fieldNames()
                    .forEachRemaining(name ->
                            names.put(name, plain(contents.get(name).size() == 1 ? name : capital(service) + name)));
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
        boolean top = isAtTheTop(below) && (service.equals(GATEWAY) || !OWN.contains(below.split("/")[1]));
        if (top) {
            paths.putIfAbsent(path, item);
        }
        boolean everywhere =
                services.values().stream().allMatch(one -> one.path("paths").has(path));
        if (everywhere) {
            paths.putIfAbsent(BASE + "/services/{service}" + below, operations.ofAnyService(item, services.keySet()));
        } else if (!top) {
            paths.put(BASE + "/services/" + service + below, item);
        }
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
                        + "`Accept-Language` (zh or en). Lists are also given as `text/csv`.");
        info.putObject("license")
                .put("name", "All rights reserved")
                .put("identifier", "LicenseRef-All-rights-reserved");
        return info;
    }

    private ArrayNode tags() {
        Set<String> names = new TreeSet<>();
        paths.values()
                .forEach(item ->
                        item.forEach(operation -> operation.path("tags").forEach(tag -> names.add(tag.asText()))));
        ArrayNode tags = json.createArrayNode();
        names.forEach(name -> tags.addObject().put("name", name).put("description", ABOUT.getOrDefault(name, name)));
        return tags;
    }

    private static ObjectNode schemasOf(ObjectNode document) {
        return document.withObject("/components/schemas");
    }

    /// `MeasureList` instead of `ListingMeasureView`, and no package names.
    private static String plain(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (last.startsWith("Listing")) {
            return last.substring("Listing".length()).replaceFirst("View$", "") + "List";
        }
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
