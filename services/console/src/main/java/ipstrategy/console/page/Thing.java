package ipstrategy.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that the platform keeps, as its trail and its notices call it.
///
/// @param kind what it is: `measure`
/// @param subject its id
public record Thing(String kind, String subject) {

    /// Where things are shown that have a page of their own, by kind.
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("measure", "/measures/"),
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
            case "target" -> parted("/metrics/", "/", "/targets/");
            case "task" -> parted("/measures/", "_T", "/tasks/");
            case "calendar-year" -> "/administration/working-days?year=" + encoded(subject);
            case "class-membership" -> parted("/administration/region-classes/", "_", "/");
            default -> null;
        };
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
