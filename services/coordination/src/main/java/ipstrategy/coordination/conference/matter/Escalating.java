package ipstrategy.coordination.conference.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.coordination.conference.Members;
import ipstrategy.coordination.conference.No;
import ipstrategy.coordination.conference.Outcome;
import ipstrategy.coordination.conference.Series;
import ipstrategy.coordination.conference.matter.Matter.MatterStep;
import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.web.answer.ActionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes up what reports escalate, reports it to the State Council or settles it. Only the office does.
@ApplicationScoped
public class Escalating implements EventHandler {

    /// The event of a report that was escalated.
    public static final String TYPE = "ipstrategy.report.escalated.v1";

    private static final Caller FOLLOWING = Caller.platform("following");

    private final Matters matters;
    private final Series series;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    Escalating(Matters matters, Series series, Changes changes, ObjectMapper json, Clock clock) {
        this.matters = matters;
        this.series = series;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String source() {
        return ANY_SOURCE;
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    /// Hears of a report that was escalated, within the transaction that is under way: it becomes one matter, however
    /// often it is told.
    @Override
    public void handle(CloudEvent told) {
        String event = told.source() + "#" + told.id();
        if (matters.hasOne(event)) {
            return;
        }
        JsonNode report = told.data().path("after");
        String own = text(report, "agency");
        String agency = own == null ? told.agency() : own;
        String reason = text(report, "escalated");
        Matter matter = new Matter(
                series.nextId("MAT", LocalDate.now(clock).getYear()),
                new Matter.Raised(
                        told.subject(),
                        text(report, "measure"),
                        agency,
                        reason == null ? text(report, "issues") : reason,
                        clock.instant(),
                        event));
        matters.persistAndFlush(matter);
        record("matter.raised", null, matter, FOLLOWING);
    }

    Outcome<Matter> report(Matter matter, MatterView.Reporting reporting, Caller caller) {
        No no = refusal(MatterStep.REPORT, matter, caller);
        if (no != null) {
            return new Outcome.Refused<>(no);
        }
        MatterView before = matter.view(List.of());
        matter.report(reporting);
        matters.flush();
        record("matter.reported", before, matter, caller);
        return new Outcome.Done<>(matter);
    }

    Outcome<Matter> settle(Matter matter, MatterView.Settlement settlement, Caller caller) {
        No no = refusal(MatterStep.SETTLE, matter, caller);
        if (no != null) {
            return new Outcome.Refused<>(no);
        }
        MatterView before = matter.view(List.of());
        matter.settle(settlement);
        matters.flush();
        record("matter.settled", before, matter, caller);
        return new Outcome.Done<>(matter);
    }

    static List<ActionView> actions(Matter matter, Caller caller) {
        return Stream.of(MatterStep.values())
                .map(step -> step.view(matter.state(), Members.notOffice(caller)))
                .toList();
    }

    private static @Nullable No refusal(MatterStep step, Matter matter, Caller caller) {
        return step.refusal(matter.state(), Members.notOffice(caller));
    }

    private void record(String action, @Nullable MatterView before, Matter matter, Caller caller) {
        MatterView after = matter.view(List.of());
        changes.record(
                new Change(
                        action,
                        "matter",
                        matter.id(),
                        after.agency() == null ? null : new AgencyCode(after.agency()),
                        before == null ? null : json.valueToTree(before),
                        json.valueToTree(after),
                        after.note() == null ? after.reason() : after.note()),
                caller);
    }

    /// A text, or the `reason` of a record.
    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        String said = value.isObject() ? value.path("reason").asText("") : value.asText("");
        return value.isNull() || said.isBlank() ? null : said;
    }
}
