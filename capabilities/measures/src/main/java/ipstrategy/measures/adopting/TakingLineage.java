package ipstrategy.measures.adopting;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import ipstrategy.identity.Caller;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.terms.Lineage;
import ipstrategy.measures.terms.MeasureId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Takes note of which measures of two plans the office holds to be the same work, or no longer does: the link is
/// written at those of its two ends that are kept here. The same again changes nothing.
@ApplicationScoped
class TakingLineage implements EventHandler {

    private static final String STATED = "ipstrategy.lineage-link.stated.v1";
    private static final String WITHDRAWN = "ipstrategy.lineage-link.withdrawn.v1";
    private static final Caller PLATFORM = Caller.platform("adopting");

    private final Assignments assignments;

    TakingLineage(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public String source() {
        return "coordination";
    }

    @Override
    public Set<String> types() {
        return Set.of(STATED, WITHDRAWN);
    }

    @Override
    public void handle(CloudEvent event) {
        JsonNode link = event.data().path("after");
        String from = link.path("from").asText();
        String to = link.path("to").asText();
        boolean holds = event.type().equals(STATED);
        take(from, link(link, to, Lineage.Direction.SUCCESSOR), holds);
        take(to, link(link, from, Lineage.Direction.PREDECESSOR), holds);
    }

    private void take(String measure, Lineage link, boolean holds) {
        assignments.find(measure).ifPresent(known -> {
            MeasureId id = known.id();
            if (holds) {
                assignments.relate(id, link, "the office states the link to " + link.other(), PLATFORM);
            } else {
                assignments.part(id, link, "the office withdraws the link to " + link.other(), PLATFORM);
            }
        });
    }

    private static Lineage link(JsonNode link, String other, Lineage.Direction direction) {
        return new Lineage(
                other,
                direction,
                Lineage.Kind.valueOf(link.path("kind").asText()),
                link.path("basis").path("zh").asText(),
                link.path("basis").path("en").asText());
    }
}
