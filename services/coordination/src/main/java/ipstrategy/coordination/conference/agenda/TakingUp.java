package ipstrategy.coordination.conference.agenda;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import ipstrategy.identity.Caller;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes up what the supervision ladder ends in: its last step becomes one agenda item, however often it is told.
@ApplicationScoped
public class TakingUp implements EventHandler {

    /// The event of a step of the ladder.
    public static final String TYPE = "ipstrategy.supervision.step-taken.v1";

    private static final String LAST_STEP = "AGENDA_ITEM";
    private static final Caller FOLLOWING = Caller.platform("following");

    private final AgendaItems items;
    private final Deliberating deliberating;
    private final Clock clock;

    TakingUp(AgendaItems items, Deliberating deliberating, Clock clock) {
        this.items = items;
        this.deliberating = deliberating;
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

    /// Hears of a step, within the transaction that is under way; any other than the last changes nothing.
    @Override
    public void handle(CloudEvent told) {
        JsonNode step = told.data().path("after");
        String event = told.source() + "#" + told.id();
        if (!step.path("step").asText().equals(LAST_STEP) || items.hasOne(event)) {
            return;
        }
        String measure = text(step, "measure");
        String report = text(step, "report");
        String own = text(step, "agency");
        String agency = own == null ? told.agency() : own;
        String about = report != null ? report : measure != null ? measure : told.subject();
        Subject.Kind kind = report == null && measure != null ? Subject.Kind.MEASURE : Subject.Kind.REPORT;
        Text title = Words.both("agenda.from-supervision", about, agency == null ? "-" : agency);
        String reason = text(step, "reason");
        deliberating.begin(
                new AgendaItem.Beginning(
                        title,
                        new Subject(kind, about),
                        agency,
                        AgendaItem.Origin.SUPERVISION,
                        null,
                        clock.instant(),
                        reason == null ? title.zh() : reason,
                        event),
                FOLLOWING);
    }

    /// A text, or the Chinese of a text in both languages.
    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        String said = value.isObject() ? value.path("zh").asText("") : value.asText("");
        return value.isMissingNode() || value.isNull() || said.isBlank() ? null : said;
    }
}
