package ipstrategy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A page of the console as somebody looks at it.
///
/// @param route the page, as the console writes it
/// @param who looks at it, or [#ANYBODY]
/// @param where it is; what other journeys have left behind is looked up
record Sight(String route, String who, Where where) {

    static final String ANYBODY = "";

    /// A step of supervision is taken only when the office's clock has gone on: `StepsInTheConsoleTest` looks at it
    /// then.
    static final List<String> ELSEWHERE = List.of("/supervision/steps/{id}");

    private static final String LEAD = "officer-sipo";
    private static final String REPORTER = "officer-sapprft";
    private static final String OFFICE = "coordinator";
    private static final String VERIFIER = "verifier";
    private static final String ADMINISTRATOR = "administrator";
    private static final String AUDITOR = "auditor";
    private static final int LAST_YEAR =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;

    /// Finds the address of a page.
    interface Where {
        String in(Visitor platform) throws IOException, InterruptedException;
    }

    /// All pages but those of [#ELSEWHERE].
    static List<Sight> all() {
        return Stream.of(ofAnybody(), ofAgencies(), ofTheOffice(), ofTheConference(), ofKeepers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sight> ofAnybody() {
        return List.of(
                at(ANYBODY, "/", "/"),
                at(ANYBODY, "/developers", "/developers"),
                at(ANYBODY, "/plans", "/plans"),
                at(ANYBODY, "/plans/{code}", "/plans/PROMOTION-2017"),
                at(ANYBODY, "/plans/{plan}/reporting", "/plans/PROMOTION-2017/reporting"),
                at(ANYBODY, "/plans/{plan}/reporting/{service}", "/plans/PROMOTION-2017/reporting/patents"),
                at(ANYBODY, "/plans/{code}/rounds", "/plans/PATENT-2017/rounds"),
                at(ANYBODY, "/plans/{code}/rounds/{year}", "/plans/PATENT-2017/rounds/2017"),
                at(ANYBODY, "/measures", "/measures"),
                at(ANYBODY, "/measures", "/measures?plan=PROMOTION-2017&q=%E4%B8%93%E5%88%A9"),
                at(ANYBODY, "/measures/{id}", "/measures/PROMOTION-2017-084"),
                at(ANYBODY, "/measures/{id}/responsibilities", "/measures/PROMOTION-2017-084/responsibilities"),
                at(ANYBODY, "/measures/{id}/metrics", "/measures/PROMOTION-2017-084/metrics"),
                at(ANYBODY, "/lineage/{from}/{to}", "/lineage/PROMOTION-2017/PROTECTION-2022"),
                at(ANYBODY, "/metrics", "/metrics"),
                at(ANYBODY, "/metrics/{code}", "/metrics/PCT-APPLICATIONS"),
                at(ANYBODY, "/metrics/{code}/explanation", "/metrics/PCT-APPLICATIONS/explanation?period=2015"),
                at(ANYBODY, "/metrics/{code}/revisions", "/metrics/PCT-APPLICATIONS/revisions"),
                at(ANYBODY, "/metrics/{code}/definition", "/metrics/PCT-APPLICATIONS/definition"),
                at(ANYBODY, "/metrics/{code}/targets", "/metrics/PCT-APPLICATIONS/targets"),
                at(ANYBODY, "/metrics/{code}/targets/{place}", "/metrics/PCT-APPLICATIONS/targets/1"),
                at(ANYBODY, "/regions", "/regions"),
                at(ANYBODY, "/regions", "/regions?metric=PCT-APPLICATIONS"),
                at(ANYBODY, "/regions/{code}", "/regions/110000"),
                at(ANYBODY, "/compare", "/compare?metric=PCT-APPLICATIONS"),
                at(ANYBODY, "/releases", "/releases"),
                at(ANYBODY, "/releases/{service}/{code}", "/releases/copyright/KITES-1"),
                at(ANYBODY, "/agencies", "/agencies"),
                at(ANYBODY, "/agencies/{code}", "/agencies/SIPO"),
                at(ANYBODY, "/search", "/search"),
                at(ANYBODY, "/search", "/search?q=patent"),
                at(ANYBODY, "/search", "/search?q=%3Cb%3E%26%22"),
                at(ANYBODY, "/lineage", "/lineage?from=PROMOTION-2017&to=PROTECTION-2022"),
                at(ANYBODY, "/catalogue-of-data", "/catalogue-of-data"),
                at(ANYBODY, "/catalogue-of-data/{code}", "/catalogue-of-data/PCT-APPLICATIONS"),
                at(ANYBODY, "/administration/working-days", "/administration/working-days?year=2026"),
                at(ANYBODY, "/administration/region-classes", "/administration/region-classes"));
    }

    private static List<Sight> ofAgencies() {
        String ofTasks = "/measures/{id}/tasks";
        return List.of(
                at(REPORTER, "/desk", "/desk"),
                at(REPORTER, "/mail", "/mail"),
                at(REPORTER, "/mail/box", "/mail/box"),
                at(REPORTER, "/agencies/{code}/mail-addresses", "/agencies/SAPPRFT/mail-addresses"),
                at(REPORTER, "/figures", "/figures"),
                at(REPORTER, "/figures/{code}", "/figures/KITE-REGISTRATIONS?period=" + LAST_YEAR),
                at(REPORTER, "/imports", "/imports"),
                of(
                        REPORTER,
                        "/imports/{service}/{id}",
                        "services/copyright/imports",
                        "/imports/copyright/%s"::formatted),
                of(REPORTER, "/reports/{id}", "reports?agency=SAPPRFT", "/reports/%s"::formatted),
                of(LEAD, ofTasks, Furnishing.DIVIDED, "/measures/%s/tasks"::formatted),
                of(LEAD, ofTasks + "/{number}", Furnishing.DIVIDED, "/measures/%s/tasks/1"::formatted),
                of(LEAD, "/measures/{id}/extensions", Furnishing.DIVIDED, "/measures/%s/extensions"::formatted),
                at(VERIFIER, "/verification", "/verification"),
                at(VERIFIER, "/verification/{code}", "/verification/KITE-REGISTRATIONS"),
                of(
                        VERIFIER,
                        "/verification/batches/{id}",
                        "services/copyright/imports",
                        "/verification/batches/%s"::formatted),
                at("statistician", "/releases/new", "/releases/new"));
    }

    private static List<Sight> ofTheOffice() {
        String drafts = "plan-drafts?state=PREVIEWED";
        String region = "/administration/region-classes/{code}/{region}";
        return List.of(
                at(OFFICE, "/desk", "/desk"),
                at(OFFICE, "/office", "/office"),
                at(OFFICE, "/office", "/office?by=quarter"),
                at(OFFICE, "/office/reports", "/office/reports"),
                at(OFFICE, "/office/extensions", "/office/extensions"),
                of(OFFICE, "/office/extensions/{id}", "extensions", "/office/extensions/%s"::formatted),
                of(OFFICE, "/reports/{id}", "reports", "/reports/%s"::formatted),
                at(OFFICE, "/measures/{id}", "/measures/PROMOTION-2017-084"),
                at(OFFICE, "/metrics/{code}/definition", "/metrics/KITE-REGISTRATIONS/definition"),
                at(OFFICE, "/metrics/{code}/targets/{place}", "/metrics/PCT-APPLICATIONS/targets/1"),
                at(OFFICE, "/supervision", "/supervision"),
                at(OFFICE, "/supervision/steps", "/supervision/steps"),
                at(OFFICE, "/plan-drafts", "/plan-drafts"),
                at(OFFICE, "/plan-drafts/new", "/plan-drafts/new"),
                of(OFFICE, "/plan-drafts/{id}", drafts, "/plan-drafts/%s"::formatted),
                of(OFFICE, "/plan-drafts/{id}/new-item", drafts, "/plan-drafts/%s/new-item"::formatted),
                of(OFFICE, "/plan-drafts/{id}/items/{place}", drafts, "/plan-drafts/%s/items/1"::formatted),
                of(
                        OFFICE,
                        "/metrics/{code}/figures/{id}/withdrawal",
                        "metrics/KITE-REGISTRATIONS/observations",
                        "/metrics/KITE-REGISTRATIONS/figures/%s/withdrawal"::formatted),
                at(OFFICE, "/administration/region-classes/{code}", "/administration/region-classes/CLASS-1"),
                at(OFFICE, region, "/administration/region-classes/CLASS-1/440000"),
                at(
                        OFFICE,
                        "/plans/{code}/rounds/{year}/provinces/{region}",
                        "/plans/PATENT-2017/rounds/2017/provinces/440000"));
    }

    private static List<Sight> ofTheConference() {
        String round = "/evaluation/rounds/" + Furnishing.ROUND;
        return List.of(
                at(OFFICE, "/conference", "/conference"),
                at(OFFICE, "/conference/meetings", "/conference/meetings"),
                of(OFFICE, "/conference/meetings/{id}", "meetings", "/conference/meetings/%s"::formatted),
                at(OFFICE, "/conference/items", "/conference/items"),
                of(OFFICE, "/conference/items/{id}", "agenda-items", "/conference/items/%s"::formatted),
                at(OFFICE, "/conference/resolutions", "/conference/resolutions"),
                of(OFFICE, "/conference/resolutions/{id}", "resolutions", "/conference/resolutions/%s"::formatted),
                at(OFFICE, "/reforms", "/reforms"),
                at(OFFICE, "/reforms/{id}", "/reforms/SIPO_CNIPA_2018-03-21"),
                at(OFFICE, "/matters", "/matters"),
                of(OFFICE, "/matters/{id}", "matters", "/matters/%s"::formatted),
                at(OFFICE, "/evaluation", "/evaluation"),
                at(OFFICE, "/evaluation/planning", "/evaluation/planning"),
                at(OFFICE, "/evaluation/rounds/{code}", round),
                at(OFFICE, "/evaluation/rounds/{code}/synthesis", round + "/synthesis"),
                at(OFFICE, "/evaluation/rounds/{code}/strands/{strand}", round + "/strands/DEPARTMENTS"),
                of(OFFICE, "/evaluation/of/{id}", "evaluations", "/evaluation/of/%s"::formatted));
    }

    private static List<Sight> ofKeepers() {
        String webhooks = "/administration/webhooks";
        return List.of(
                at(ADMINISTRATOR, "/administration", "/administration"),
                at(ADMINISTRATOR, "/administration/clients", "/administration/clients"),
                at(ADMINISTRATOR, "/administration/clients/new", "/administration/clients/new"),
                of(ADMINISTRATOR, "/administration/clients/{id}", "clients", "/administration/clients/%s"::formatted),
                at(ADMINISTRATOR, webhooks, webhooks),
                at(ADMINISTRATOR, webhooks + "/new", webhooks + "/new"),
                of(ADMINISTRATOR, webhooks + "/{id}", "webhooks", (webhooks + "/%s")::formatted),
                new Sight(webhooks + "/{id}/deliveries/{number}", ADMINISTRATOR, platform -> {
                    String webhook = first(platform, "webhooks").path("id").asText();
                    String delivery = first(platform, "webhooks/" + webhook + "/deliveries")
                            .path("id")
                            .asText();
                    return webhooks + "/" + webhook + "/deliveries/" + delivery;
                }),
                at(AUDITOR, "/audit", "/audit?service=coordination"),
                at(AUDITOR, "/audit/{service}/{position}", "/audit/coordination/1"),
                at(AUDITOR, "/audit/verification", "/audit/verification?service=all"));
    }

    private static Sight at(String who, String route, String path) {
        return new Sight(route, who, platform -> path);
    }

    /// The page of the first of a list of the API.
    private static Sight of(String who, String route, String list, Function<Object, String> page) {
        return new Sight(
                route,
                who,
                platform -> page.apply(first(platform, list).path("id").asText()));
    }

    private static JsonNode first(Visitor platform, String list) throws IOException, InterruptedException {
        JsonNode items = platform.read(list + (list.contains("?") ? "&" : "?") + "limit=1")
                .path("items");
        if (items.isEmpty()) {
            throw new AssertionError("nothing to look at in " + list + ": journeys that come before leave it behind");
        }
        return items.get(0);
    }
}
