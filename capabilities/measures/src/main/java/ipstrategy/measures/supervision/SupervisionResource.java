package ipstrategy.measures.supervision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.ladder.Climb;
import ipstrategy.measures.ladder.Ladders;
import ipstrategy.measures.ladder.Outlook;
import ipstrategy.measures.reading.Scope;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/supervision")
@Tag(name = "Supervision")
@RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
@RunOnVirtualThread
class SupervisionResource {

    private static final String BY_FIRST_DAY = "validFrom";
    private static final int DAYS_OF_A_REPLAY = 366;

    private final WatchedReports watched;
    private final Replaying replaying;
    private final Ladders ladders;
    private final Climb climb;
    private final Callers callers;
    private final Clock clock;

    SupervisionResource(
            WatchedReports watched, Replaying replaying, Ladders ladders, Climb climb, Callers callers, Clock clock) {
        this.watched = watched;
        this.replaying = replaying;
        this.ladders = ladders;
        this.climb = climb;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Path("/ladders")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listSupervisionLadders", summary = "The supervision ladders, the earliest first")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`validFrom`, the earliest first; with a leading `-` reversed",
            example = "validFrom")
    public Listing<LadderView> ladders(@Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(BY_FIRST_DAY);
        query.check();
        return Listing.cut(ladders.all(), page, ladder -> ladder.validFrom().toString())
                .map(LadderView::of);
    }

    @GET
    @Path("/outlook")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listSupervisionOutlook",
            summary = "What comes next for each report under way, and when, if nothing else happens")
    @Parameter(name = "report", in = ParameterIn.QUERY, example = "PROMOTION-2017-001_2026-Q4_SIPO")
    @Parameter(name = "measure", in = ParameterIn.QUERY, example = "PROMOTION-2017-003")
    @Parameter(name = "plan", in = ParameterIn.QUERY, description = "the plan's code", example = "PROMOTION-2017")
    @Parameter(
            name = "agency",
            in = ParameterIn.QUERY,
            description = "the agency that the report is asked of",
            example = "SIPO")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`report`, the only order", example = "report")
    public Listing<OutlookView> outlook(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "report", "measure", "plan", "agency");
        WatchedReports.Which which = new WatchedReports.Which(
                query.text("report", StepFilter.LONGEST_ID),
                query.code("measure", MeasureId.FORM, "PROMOTION-2017-003"),
                query.code("plan", AgencyCode.FORM, "PROMOTION-2017"),
                query.code("agency", AgencyCode.FORM, "SIPO"));
        Page page = query.page("report");
        query.check();
        Scope scope = Scope.of(callers.current());
        List<WatchedReports.Known> found = watched.known(watched.page(which, scope, page));
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        return Listing.of(
                        found,
                        page.limit(),
                        watched.count(which, scope),
                        last -> new Cursor(
                                page.sort().written(), null, last.report().report()))
                .map(one -> OutlookView.of(one.report(), Outlook.of(climb, one.facts(), now, today)));
    }

    @GET
    @Path("/replay")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(
            operationId = "replaySupervision",
            summary = "The steps of a past time reckoned anew from what happened, held against those that were taken")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            description = "its first day",
            example = "2025-01-01")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            required = true,
            description = "its last day, at most a year later",
            example = "2025-12-31")
    @Parameter(name = "plan", in = ParameterIn.QUERY, description = "of this plan only", example = "PROMOTION-2017")
    public ReplayView replay(@Context UriInfo uri) {
        Query query = Query.of(uri, "from", "to", "plan");
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        String plan = query.code("plan", AgencyCode.FORM, "PROMOTION-2017");
        query.ordered("from", from, to);
        query.check();
        requireAll(callers.current());
        if (from == null || to == null) {
            throw fault(from == null ? "from" : "to", "fault.empty");
        }
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        if (from.isAfter(yesterday)) {
            throw fault("from", "fault.not-past");
        }
        if (from.plusDays(DAYS_OF_A_REPLAY).isBefore(to)) {
            throw fault("to", "fault.longer-than-a-year");
        }
        return replaying.replay(from, to.isAfter(yesterday) ? yesterday : to, plan);
    }

    /// A replay tells of all reports; who may not read them all may not ask for it.
    private static void requireAll(Caller caller) {
        if (!(Scope.of(caller) instanceof Scope.All)) {
            throw Refusal.of(ProblemType.FORBIDDEN, "reason.office-only");
        }
    }

    private static Refusal fault(String parameter, String word) {
        return Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query(parameter, word));
    }
}
