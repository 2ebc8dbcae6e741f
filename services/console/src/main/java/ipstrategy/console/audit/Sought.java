package ipstrategy.console.audit;

import ipstrategy.console.gateway.Asked;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which entries are shown. Every state of the list is an address.
class Sought {

    /// Kinds of things that people change most; any other can be had by its address.
    private static final List<String> KINDS = List.of(
            "measure",
            "report",
            "contribution",
            "plan-draft",
            "plan",
            "extension",
            "supervision-step",
            "task",
            "evidence",
            "observation",
            "figure-batch",
            "metric",
            "target",
            "release",
            "agenda-item",
            "meeting",
            "lineage-link",
            "client",
            "webhook",
            "class-membership",
            "calendar-year");

    @QueryParam("service")
    @Nullable
    String service;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("subject")
    @Nullable
    String subject;

    @QueryParam("actor")
    @Nullable
    String actor;

    @QueryParam("agency")
    @Nullable
    String agency;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    boolean isOfOneService() {
        return service != null && !service.isBlank();
    }

    /// The entries of one service.
    Asked of(String trail) {
        return Asked.of("services", trail, "audit")
                .with("kind", kind)
                .with("subject", stripped(subject))
                .with("actor", stripped(actor))
                .with("agency", agency)
                .with("from", from)
                .with("to", to);
    }

    public List<String> kinds() {
        return KINDS;
    }

    /// Whether any entry is left out.
    public boolean narrows() {
        return isOfOneService()
                || !of("any")
                        .toString()
                        .equals(Asked.of("services", "any", "audit").toString());
    }

    private static @Nullable String stripped(@Nullable String typed) {
        return typed == null ? null : typed.strip();
    }
}
