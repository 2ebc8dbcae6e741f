package ipstrategy.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that the platform keeps, as its trail and its notices call it.
///
/// @param service that keeps it, where that is known
/// @param kind what it is: `measure`
/// @param subject its id
public record Thing(@Nullable String service, String kind, String subject) {

    /// Where things are shown that have a page of their own, by kind.
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("measure", "/measures/"),
            Map.entry("official-text", "/measures/"),
            Map.entry("plan-item", "/measures/"),
            Map.entry("province-binding", "/measures/"),
            Map.entry("report", "/reports/"),
            Map.entry("plan", "/plans/"),
            Map.entry("plan-draft", "/plan-drafts/"),
            Map.entry("extension", "/office/extensions/"),
            Map.entry("supervision-step", "/supervision/steps/"),
            Map.entry("agency", "/agencies/"),
            Map.entry("region", "/regions/"),
            Map.entry("region-class", "/administration/region-classes/"),
            Map.entry("metric", "/metrics/"),
            Map.entry("figure-batch", "/verification/batches/"),
            Map.entry("agenda-item", "/conference/items/"),
            Map.entry("meeting", "/conference/meetings/"),
            Map.entry("resolution", "/conference/resolutions/"),
            Map.entry("reform", "/reforms/"),
            Map.entry("matter", "/matters/"),
            Map.entry("evaluation", "/evaluation/of/"),
            Map.entry("evaluation-round", "/evaluation/rounds/"),
            Map.entry("client", "/administration/clients/"),
            Map.entry("webhook", "/administration/webhooks/"));

    /// The page of this console that shows it as it is now, or nothing where there is none.
    public @Nullable String page() {
        String place = PLACES.get(kind);
        return place == null ? pageOfAPart() : place + encoded(subject);
    }

    /// What is a part of something else is called by both, or shown on the page of that.
    private @Nullable String pageOfAPart() {
        return switch (kind) {
            case "mail-addresses" -> "/agencies/" + encoded(subject) + "/mail-addresses";
            case "observation" -> "/metrics/" + encoded(subject.split("\\|", 2)[0]);
            case "contribution" -> "/reports/" + encoded(before("_", before("_", subject)));
            case "evidence" -> "/measures/" + encoded(before("_E", subject));
            case "target" -> parted("/metrics/", "/", "/targets/");
            case "task" -> parted("/measures/", "_T", "/tasks/");
            case "calendar-year" -> "/administration/working-days?year=" + encoded(subject);
            case "class-membership" -> parted("/administration/region-classes/", "_", "/");
            case "cycle-round" -> parted("/plans/", "_", "/rounds/");
            case "province-sheet" -> pageOfASheet();
            case "strand" -> parted("/evaluation/rounds/", "_", "/strands/");
            case "self-report" -> new Thing(service, "strand", before("_", subject)).page();
            case "synthesis" -> "/evaluation/rounds/" + encoded(before("_", subject)) + "/synthesis";
            case "lineage-link" -> pageOfALink();
            default -> service == null ? null : pageIn(service);
        };
    }

    /// What is told apart by its service as well.
    private @Nullable String pageIn(String keeper) {
        return switch (kind) {
            case "import" -> "/imports/" + encoded(keeper) + "/" + encoded(subject);
            case "release" -> "/releases/" + encoded(keeper) + "/" + encoded(subject);
            case "reporting-rule" -> "/plans/" + encoded(subject) + "/reporting/" + encoded(keeper);
            default -> null;
        };
    }

    /// A province has its sheet in a round, and is called by its code behind that.
    private @Nullable String pageOfASheet() {
        String round = before("_", subject);
        String page = new Thing(service, "cycle-round", round).page();
        return page == null ? null : page + "/provinces/" + encoded(subject.substring(round.length() + 1));
    }

    /// A link is shown where the plans of its two measures are compared.
    private @Nullable String pageOfALink() {
        String[] ends = subject.split("~", 2);
        return ends.length < 2
                ? null
                : "/lineage/" + encoded(before("-", ends[0])) + "/" + encoded(before("-", ends[1]));
    }

    private @Nullable String parted(String place, String mark, String below) {
        int at = subject.lastIndexOf(mark);
        return at < 0
                ? null
                : place + encoded(subject.substring(0, at)) + below + encoded(subject.substring(at + mark.length()));
    }

    private static String before(String mark, String name) {
        int at = name.lastIndexOf(mark);
        return at < 0 ? name : name.substring(0, at);
    }

    private static String encoded(String raw) {
        return URLEncoder.encode(raw, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
