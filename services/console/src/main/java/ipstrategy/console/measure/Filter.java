package ipstrategy.console.measure;

import ipstrategy.console.gateway.Asked;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which measures are shown. Every state of the list is an address.
class Filter {

    /// What the list can be narrowed to by status.
    private static final List<String> STATUSES = List.of(
            "ASSIGNED",
            "IN_PROGRESS",
            "STAGED_RESULT",
            "OVERDUE",
            "COMPLETED",
            "COMPLETED_CONTINUING",
            "NOT_TRIGGERED",
            "EVALUATED");

    private static final List<String> DEADLINE_KINDS = List.of(
            "PLAN_YEAR",
            "BY_DATE",
            "BY_DATE_THEN_CONTINUING",
            "CONTINUING",
            "STAGED_RESULT_IN_YEAR",
            "COMPLETE_IN_YEAR");

    @QueryParam("plan")
    @Nullable
    String plan;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("agency")
    @Nullable
    String agency;

    @QueryParam("role")
    @Nullable
    String role;

    @QueryParam("deadlineKind")
    @Nullable
    String deadlineKind;

    @QueryParam("dueFrom")
    @Nullable
    String dueFrom;

    @QueryParam("dueTo")
    @Nullable
    String dueTo;

    @QueryParam("metric")
    @Nullable
    String metric;

    @QueryParam("q")
    @Nullable
    String q;

    @QueryParam("sort")
    @Nullable
    String sort;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    Asked asked() {
        return Asked.of("measures")
                .with("plan", plan)
                .with("status", status)
                .with("agency", agency)
                .with("role", role)
                .with("deadlineKind", deadlineKind)
                .with("dueFrom", dueFrom)
                .with("dueTo", dueTo)
                .with("metric", metric)
                .with("q", q)
                .with("sort", sort);
    }

    public List<String> statuses() {
        return STATUSES;
    }

    public List<String> deadlineKinds() {
        return DEADLINE_KINDS;
    }

    /// Whether anything is left out.
    public boolean narrows() {
        return !asked().toString()
                .equals(Asked.of("measures").with("sort", sort).toString());
    }
}
