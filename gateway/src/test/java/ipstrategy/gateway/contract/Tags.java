package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What the parts of the contract are about.
final class Tags {

    private static final Map<String, String> ABOUT = Map.ofEntries(
            Map.entry("Agencies", "The register of bodies that answer for measures."),
            Map.entry("Boards", "The IP strategy by region: boards, work points of provinces, reports on resources."),
            Map.entry("Catalogue", "The datasets, for catalogues elsewhere (DCAT-AP)."),
            Map.entry("SDMX", "Structure and data for statistical systems elsewhere (SDMX REST)."),
            Map.entry("Audit", "Who changed what, and whether the trail still holds."),
            Map.entry("Conference", "Meetings of the joint conference, what is on their agenda and what they resolve."),
            Map.entry("Evaluations", "Rounds in which agencies and provinces are rated, and what came of them."),
            Map.entry("Events", "What happened, for those who follow."),
            Map.entry("Evidence", "Files that show what was done."),
            Map.entry("Extensions", "Requests for more time, and how they were decided."),
            Map.entry("Imports", "Tables of figures that are read in the background, with what is wrong in them."),
            Map.entry("Inbox", "What waits for whom."),
            Map.entry("Indexes", "Numbers that are composed of others, by a method that is published."),
            Map.entry("Lineage", "What became of measures from plan to plan."),
            Map.entry("Mailbox", "Letters of the platform that were caught and not sent."),
            Map.entry(
                    "Machine clients", "Programs that sign in by a secret or key of their own, and what they may do."),
            Map.entry("Measures", "What the plans ask of agencies."),
            Map.entry("Metrics", "What is counted, its targets and figures."),
            Map.entry("Notices", "What people are told."),
            Map.entry("Overview", "The whole on one page."),
            Map.entry("Plan import", "Official texts on their way to become plans."),
            Map.entry("Plans", "The published plans."),
            Map.entry("Problems", "What each kind of refusal means."),
            Map.entry("Provinces", "What the plans ask of which province."),
            Map.entry("Reforms", "Agencies whose duties passed on to others."),
            Map.entry("Regions", "Places and classes of provinces."),
            Map.entry("Reports", "What agencies report of their measures, and what the office says to it."),
            Map.entry("Releases", "Figures that were frozen, signed and published together."),
            Map.entry("Search", "What has these words, over all services."),
            Map.entry("Series", "Many figures at once, and what they add up to."),
            Map.entry("Status", "Which services are ready."),
            Map.entry("Supervision", "Reminders, notices and letters, step by step."),
            Map.entry("Tasks", "Into what agencies part their measures, and how far that is."),
            Map.entry("Webhooks", "Events told at an address of one's own."),
            Map.entry("Working days", "The calendar by which due dates are counted."));

    private Tags() {}

    /// The tags that operations have. One that nobody has described here is described by its name, which a test minds.
    static ArrayNode of(Collection<ObjectNode> items, ObjectMapper json) {
        Set<String> names = new TreeSet<>();
        items.forEach(item ->
                item.forEach(operation -> operation.path("tags").forEach(tag -> names.add(tag.asText()))));
        ArrayNode tags = json.createArrayNode();
        names.forEach(name -> tags.addObject().put("name", name).put("description", ABOUT.getOrDefault(name, name)));
        return tags;
    }
}
