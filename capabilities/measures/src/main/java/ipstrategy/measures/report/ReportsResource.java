package ipstrategy.measures.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.reading.ReportFilter;
import ipstrategy.measures.reading.ReportTotals;
import ipstrategy.measures.reading.Scope;
import ipstrategy.measures.session.OnlyReads;
import ipstrategy.measures.statement.NewDraft;
import ipstrategy.measures.terms.ReportState;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/reports")
@Tag(name = "Reports")
@RunOnVirtualThread
class ReportsResource {

    private final Reports reports;
    private final ReportTotals totals;
    private final Drafting drafting;
    private final Submitting submitting;
    private final Callers callers;
    private final EntityTags tags;

    ReportsResource(
            Reports reports,
            ReportTotals totals,
            Drafting drafting,
            Submitting submitting,
            Callers callers,
            EntityTags tags) {
        this.reports = reports;
        this.totals = totals;
        this.drafting = drafting;
        this.submitting = submitting;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
    @Transactional
    @OnlyReads
    @Operation(
            operationId = "listReports",
            summary =
                    "Reports on the measures that concern the caller's agency; all of them for the office and auditors")
    @Parameter(name = "plan", in = ParameterIn.QUERY, description = "the plan's code", example = "PROMOTION-2017")
    @Parameter(name = "measure", in = ParameterIn.QUERY, example = "PROMOTION-2017-003")
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "the agency that answers", example = "SIPO")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = ReportState.class))
    @Parameter(
            name = "overdue",
            in = ParameterIn.QUERY,
            description = "whether they are late; submitted too late counts until it is accepted",
            example = "true")
    @Parameter(
            name = "important",
            in = ParameterIn.QUERY,
            description = "whether the agency has told the office that it should carry the matter further up",
            example = "true")
    @Parameter(name = "period", in = ParameterIn.QUERY, example = "2026-Q4")
    @Parameter(
            name = "dueFrom",
            in = ParameterIn.QUERY,
            description = "due on this day or later",
            example = "2026-10-01")
    @Parameter(
            name = "dueTo",
            in = ParameterIn.QUERY,
            description = "due on this day or earlier",
            example = "2026-12-31")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`id` or `due`; with a leading `-` reversed",
            example = "due")
    @Parameter(
            name = "ids",
            in = ParameterIn.QUERY,
            description = "these instead of a page, up to 100, parted by commas; alone or with `fields`",
            example = "PROMOTION-2017-001_2026-Q4_SIPO")
    public Listing<ReportView> reports(@Context UriInfo uri) {
        Query query = Query.ofThings(uri, ReportFilter.NAMES);
        List<String> ids = query.ids(Reports.ID, "PROMOTION-2017-001_2026-Q4_SIPO");
        ReportFilter filter = ReportFilter.of(query);
        Page page = query.page(Reports.BY_ID, Reports.BY_DUE);
        query.check();
        Caller caller = callers.current();
        Scope scope = Scope.of(caller);
        if (!ids.isEmpty()) {
            return Listing.ofIds(ids, reports.named(ids, scope), Report::id).map(report -> Seen.by(caller, report));
        }
        long total = totals.count(scope, filter);
        return Listing.of(reports.page(scope, filter, page), page.limit(), total, last -> Reports.cursor(last, page))
                .map(report -> Seen.by(caller, report));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
    @Transactional
    @OnlyReads
    @Operation(operationId = "getReport", summary = "One report")
    @Parameter(name = "id", example = "PROMOTION-2017-001_2026-Q4_SIPO")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "404", description = "no such report, or none that the caller may read")
    public ReportView report(String id) {
        Caller caller = callers.current();
        return reports.find(id, Scope.of(caller))
                .map(report -> Seen.by(caller, report))
                .orElseThrow(() -> Seen.unknown(id));
    }

    @PUT
    @Path("/{id}/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER})
    @Transactional
    @Operation(operationId = "saveReportDraft", summary = "Keeps a draft in place of the one before")
    @Parameter(name = "id", example = "PROMOTION-2017-001_2026-Q4_SIPO")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "the report is before the office, or accepted")
    @APIResponse(responseCode = "412", description = "changed by somebody else since it was read")
    public ReportView save(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewDraft draft) {
        Caller caller = callers.current();
        Report report = hold(id, ifMatch, caller);
        return Seen.answer(drafting.save(report, draft, caller), caller);
    }

    @POST
    @Idempotent
    @Path("/{id}/submission")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.APPROVER)
    @Transactional
    @Operation(
            operationId = "submitReport",
            summary = "Signs off what the draft says, for the agency; what is missing is told at once")
    @Parameter(name = "id", example = "PROMOTION-2017-001_2026-Q4_SIPO")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "400", description = "the draft is not whole; `errors` point into it")
    @APIResponse(responseCode = "409", description = "the report is not to be submitted now")
    public ReportView submit(String id, @Nullable @HeaderParam("If-Match") String ifMatch) {
        Caller caller = callers.current();
        Report report = hold(id, ifMatch, caller);
        return Seen.answer(submitting.submit(report, caller), caller);
    }

    @POST
    @Idempotent
    @Path("/{id}/recall")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.APPROVER)
    @Transactional
    @Operation(
            operationId = "recallReport",
            summary = "Takes back what was submitted, for as long as the office has not decided")
    @Parameter(name = "id", example = "PROMOTION-2017-001_2026-Q4_SIPO")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "the report is not before the office")
    public ReportView recall(
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReviewsResource.NewReason reason) {
        Caller caller = callers.current();
        Report report = hold(id, ifMatch, caller);
        return Seen.answer(drafting.recall(report, reason.reason(), caller), caller);
    }

    private Report hold(String id, @Nullable String ifMatch, Caller caller) {
        Report report = reports.hold(id, Scope.of(caller)).orElseThrow(() -> Seen.unknown(id));
        tags.requireMatch(ifMatch, Seen.by(caller, report));
        return report;
    }
}
