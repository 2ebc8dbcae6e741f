package ipstrategy.console.conference;

import ipstrategy.console.gateway.Asked;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of the conference's papers are shown. Every state of a list is an address.
public class Narrowed {

    private static final List<String> KINDS = List.of("PLENARY", "OFFICE", "LIAISON");
    private static final List<String> MEETING_STATES = List.of("CONVENED", "HELD", "MINUTED");
    private static final List<String> ITEM_STATES = List.of("PROPOSED", "SCHEDULED", "DECIDED", "WITHDRAWN");
    private static final List<String> ORIGINS = List.of("PERSON", "SUPERVISION");
    private static final List<String> SUBJECTS = List.of("MEASURE", "REPORT", "PLAN", "EVALUATION", "OTHER");
    private static final List<String> RESOLUTION_STATES = List.of("ASSIGNED", "CLOSED");

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("origin")
    @Nullable
    String origin;

    @QueryParam("agency")
    @Nullable
    String agency;

    @QueryParam("overdue")
    @Nullable
    String overdue;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /// The meetings, the latest first.
    Asked meetings() {
        return Asked.of("meetings")
                .with("kind", kind)
                .with("state", state)
                .with("from", from)
                .with("to", to)
                .with("sort", "-id")
                .with("cursor", cursor);
    }

    /// The items, the latest first.
    Asked items() {
        return Asked.of("agenda-items")
                .with("state", state)
                .with("origin", origin)
                .with("agency", agency)
                .with("sort", "-id")
                .with("cursor", cursor);
    }

    /// The resolutions, what is due first.
    Asked resolutions() {
        return Asked.of("resolutions")
                .with("state", state)
                .with("agency", agency)
                .with("overdue", overdue)
                .with("sort", "due")
                .with("cursor", cursor);
    }

    public List<String> kinds() {
        return KINDS;
    }

    public List<String> meetingStates() {
        return MEETING_STATES;
    }

    public List<String> itemStates() {
        return ITEM_STATES;
    }

    public List<String> origins() {
        return ORIGINS;
    }

    public List<String> subjects() {
        return SUBJECTS;
    }

    public List<String> resolutionStates() {
        return RESOLUTION_STATES;
    }
}
