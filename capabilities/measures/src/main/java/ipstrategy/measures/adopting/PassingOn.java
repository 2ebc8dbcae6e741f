package ipstrategy.measures.adopting;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.report.Deriving;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Lets responsibilities pass to an agency's successor on the day of a reform, as the office decided. The same reform
/// again finds nothing left to pass on.
@ApplicationScoped
class PassingOn implements EventHandler {

    private static final String TYPE = "ipstrategy.reform.decided.v1";
    private static final Caller PLATFORM = Caller.platform("adopting");

    private final Assignments assignments;
    private final Deriving deriving;

    PassingOn(Assignments assignments, Deriving deriving) {
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
        JsonNode reform = event.data().path("after");
        AgencyCode predecessor = new AgencyCode(reform.path("predecessor").asText());
        AgencyCode successor = new AgencyCode(reform.path("successor").asText());
        LocalDate on = LocalDate.parse(reform.path("on").asText());
        String given = reform.path("reason").asText("");
        String reason = given.isBlank() ? "reform: " + predecessor + " is succeeded by " + successor : given;
        // What its predecessor was heard to say counts for the successor, and what that one left open is open still.
        assignments
                .passOn(predecessor, successor, on, only(reform.path("measures")), reason, PLATFORM)
                .forEach(measure -> deriving.derive(measure, reason, PLATFORM));
    }

    private static @Nullable Set<String> only(JsonNode measures) {
        return measures.isArray()
                ? StreamSupport.stream(measures.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet())
                : null;
    }
}
