package ipstrategy.console.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.language.Days;
import ipstrategy.console.page.Pages;
import ipstrategy.console.plan.Named;
import ipstrategy.console.plan.Plans;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// `/office`: the whole of the work as the office looks over it.
@Path("/office")
@PermitAll
@RunOnVirtualThread
class OfficeResource {

    private static final String QUARTER = "quarter";

    private final Counting counting;
    private final Plans plans;
    private final Pages pages;
    private final Visit visit;
    private final Clock clock;

    OfficeResource(Counting counting, Plans plans, Pages pages, Visit visit, Clock clock) {
        this.counting = counting;
        this.plans = plans;
        this.pages = pages;
        this.visit = visit;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "office")
    static class Templates {

        /// @param toReview how many reports wait for review
        /// @param toDecide how many requests for extension wait for a decision
        /// @param missing the services that did not answer, which no number of the page counts
        static native TemplateInstance office(
                @Nullable Grid grid,
                @Nullable Deadlines deadlines,
                Tally toReview,
                Tally toDecide,
                List<String> missing,
                List<Named> plans,
                boolean byQuarter);
    }

    /// @param plan whose measures are looked at; all plans where none is named
    /// @param by `quarter`, or else month
    @GET
    public Response office(@QueryParam("plan") @Nullable String plan, @QueryParam("by") @Nullable String by) {
        if (visit.person() == null) {
            return pages.signIn();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.ZONE);
        String chosen = plan == null || plan.isBlank() ? null : plan;
        boolean byQuarter = QUARTER.equals(by);
        Grid grid = counting.grid(chosen);
        Deadlines deadlines =
                counting.deadlines(chosen, byQuarter ? Deadlines.quarters(today) : Deadlines.months(today));
        Tally toReview = counting.toReview();
        Tally toDecide = counting.toDecide();
        Set<String> missing = new TreeSet<>(toReview.missing());
        missing.addAll(toDecide.missing());
        missing.addAll(grid == null ? List.of() : grid.missing());
        missing.addAll(deadlines == null ? List.of() : deadlines.missing());
        return pages.show(
                Templates.office(grid, deadlines, toReview, toDecide, List.copyOf(missing), plans.all(), byQuarter));
    }
}
