package ipstrategy.measures.adopting;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import ipstrategy.identity.Caller;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.report.Deriving;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Takes note of published evaluations: a measure that one covers is evaluated, unless it goes on. One of a plan that
/// lists no measures covers all of them.
@ApplicationScoped
class TakingEvaluations implements EventHandler {

    private static final String TYPE = "ipstrategy.evaluation.published.v1";
    private static final Caller PLATFORM = Caller.platform("adopting");

    private final Assignments assignments;
    private final Deriving deriving;

    TakingEvaluations(Assignments assignments, Deriving deriving) {
        this.assignments = assignments;
        this.deriving = deriving;
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
        JsonNode evaluation = event.data().path("after");
        String id = evaluation.path("id").asText();
        covered(evaluation).forEach(measure -> deriving.cover(measure.id(), id, PLATFORM));
    }

    private List<Assignment> covered(JsonNode evaluation) {
        JsonNode measures = evaluation.path("measures");
        if (measures.isEmpty()) {
            JsonNode plan = evaluation.path("plan");
            return plan.isTextual() ? assignments.ofPlan(plan.asText()) : List.of();
        }
        return StreamSupport.stream(measures.spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .map(assignments::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
