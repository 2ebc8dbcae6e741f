package ipstrategy.console.office;

import ipstrategy.console.gateway.Asked;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which reports are shown. Every state of the list is an address.
class Selection {

    private static final List<String> STATES =
            List.of("NOT_YET_DUE", "DUE", "OVERDUE", "SUBMITTED", "RETURNED", "ACCEPTED");

    @QueryParam("plan")
    @Nullable
    String plan;

    @QueryParam("agency")
    @Nullable
    String agency;

    @QueryParam("measure")
    @Nullable
    String measure;

    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("overdue")
    @Nullable
    String overdue;

    @QueryParam("important")
    @Nullable
    String important;

    @QueryParam("dueFrom")
    @Nullable
    String dueFrom;

    @QueryParam("dueTo")
    @Nullable
    String dueTo;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /// The list of the API.
    Asked asked() {
        return narrowed(Asked.of("reports")).with("sort", "due");
    }

    /// The page of these reports, from the first on.
    Asked page() {
        return narrowed(Asked.of("office", "reports"));
    }

    /// Where decisions on several of them are sent.
    public String reviews() {
        return narrowed(Asked.of("office", "reports", "reviews"))
                .with("cursor", cursor)
                .toString();
    }

    public List<String> states() {
        return STATES;
    }

    /// Whether anything is left out.
    public boolean narrows() {
        return !page().toString().equals(Asked.of("office", "reports").toString());
    }

    private Asked narrowed(Asked list) {
        return list.with("plan", plan)
                .with("agency", agency)
                .with("measure", measure)
                .with("state", state)
                .with("overdue", overdue)
                .with("important", important)
                .with("dueFrom", dueFrom)
                .with("dueTo", dueTo);
    }
}
