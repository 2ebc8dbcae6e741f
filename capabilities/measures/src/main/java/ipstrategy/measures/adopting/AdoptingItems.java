package ipstrategy.measures.adopting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import ipstrategy.identity.Caller;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.assigning.KnownAgencies;
import ipstrategy.measures.cadence.SettingRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Takes in the items of plans that the office has confirmed: a new item becomes a measure of the service that is to
/// own it, and a measure that is known gets the official words. The same item again changes nothing. A plan that is new
/// is reported on by the quarter until the office says how often.
@ApplicationScoped
class AdoptingItems implements EventHandler {

    private static final String TYPE = "ipstrategy.plan-item.adopted.v1";
    private static final Caller PLATFORM = Caller.platform("adopting");

    private final Assignments assignments;
    private final OfficialTexts texts;
    private final KnownAgencies agencies;
    private final SettingRules rhythms;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    AdoptingItems(
            Assignments assignments,
            OfficialTexts texts,
            KnownAgencies agencies,
            SettingRules rhythms,
            Changes changes,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.assignments = assignments;
        this.texts = texts;
        this.agencies = agencies;
        this.rhythms = rhythms;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public String source() {
        return "coordination";
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public void handle(CloudEvent event) {
        JsonNode after = event.data().path("after");
        // Of another service's items not even the form is ours to judge.
        if (after.path("service").asText().equals(service)) {
            adopt(read(after));
        }
    }

    private void adopt(AdoptedItem item) {
        if (assignments.find(item.id().value()).isEmpty()) {
            boolean firstOfPlan = assignments.countOfPlan(item.plan()) == 0;
            assignments.adopt(item.measure(agencies::membersOf), "the plan's text was confirmed", PLATFORM);
            if (firstOfPlan) {
                rhythms.suppose(item.plan(), PLATFORM);
            }
        }
        String text = item.text();
        if (text != null && !text.isBlank()) {
            attach(item, text);
        }
    }

    private void attach(AdoptedItem item, String text) {
        OfficialText standing = texts.findById(item.id());
        OfficialText official = standing == null ? new OfficialText(item.id()) : standing;
        JsonNode before = standing == null ? null : json.valueToTree(standing.view());
        if (official.take(item, text, clock.instant())) {
            texts.persistAndFlush(official);
            record(item, before, json.valueToTree(official.view()));
        }
    }

    private void record(AdoptedItem item, @Nullable JsonNode before, JsonNode after) {
        changes.record(
                new Change(
                        "official-text.attached",
                        "official-text",
                        item.id().value(),
                        null,
                        before,
                        after,
                        "the plan's text was confirmed"),
                PLATFORM);
    }

    private AdoptedItem read(JsonNode after) {
        try {
            return json.treeToValue(after, AdoptedItem.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("an adopted item cannot be read: " + after, unreadable);
        }
    }
}
