package ipstrategy.measures.errand;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.session.OnlyReads;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/inbox")
@Tag(name = "Reports")
@RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
@RunOnVirtualThread
class InboxResource {

    private final Errands errands;
    private final ErrandTotals totals;
    private final Callers callers;

    InboxResource(Errands errands, ErrandTotals totals, Callers callers) {
        this.errands = errands;
        this.totals = totals;
        this.callers = callers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @OnlyReads
    @Operation(
            operationId = "listInbox",
            summary = "What waits for the caller's agency; the office and auditors may ask what waits for others")
    @Parameter(name = "waitsFor", in = ParameterIn.QUERY, description = "the agency that is to act", example = "SIPO")
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = ErrandKind.class))
    @Parameter(
            name = "role",
            in = ParameterIn.QUERY,
            description = "the role in which it is to be done",
            schema = @Schema(implementation = Role.class))
    @Parameter(name = "plan", in = ParameterIn.QUERY, description = "the plan's code", example = "PROMOTION-2017")
    @Parameter(name = "measure", in = ParameterIn.QUERY, example = "PROMOTION-2017-003")
    @Parameter(
            name = "dueTo",
            in = ParameterIn.QUERY,
            description = "due on this day or earlier",
            example = "2026-12-31")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`due`; with a leading `-` reversed",
            example = "due")
    public Listing<ErrandView> inbox(@Context UriInfo uri) {
        Query query = Query.ofList(uri, ErrandFilter.NAMES);
        ErrandFilter asked = ErrandFilter.of(query);
        Page page = query.page(Errands.BY_DUE);
        query.check();
        ErrandFilter filter = within(asked, callers.current());
        long total = totals.count(filter);
        return Listing.of(errands.page(filter, page), page.limit(), total, last -> Errands.cursor(last, page));
    }

    /// The office and auditors see what waits for anybody, and everybody else what waits for the own agency.
    private static ErrandFilter within(ErrandFilter asked, Caller caller) {
        AgencyCode own = caller.agency();
        boolean office = caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE);
        if (caller.is(Role.AUDITOR) || (office && asked.waitsFor() != null)) {
            return asked;
        }
        if (own == null || (asked.waitsFor() != null && !asked.waitsFor().equals(own.value()))) {
            throw Refusal.of(ProblemType.FORBIDDEN, "reason.not-your-agency");
        }
        return asked.waitingFor(own);
    }
}
