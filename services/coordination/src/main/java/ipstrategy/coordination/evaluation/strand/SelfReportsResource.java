package ipstrategy.coordination.evaluation.strand;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/evaluation-rounds/{code}/strands/{strand}/self-reports")
@Tag(name = "Evaluations")
@RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
@RunOnVirtualThread
class SelfReportsResource {

    private final Syntheses syntheses;
    private final Strands strands;
    private final SelfReports reports;
    private final Concluding concluding;
    private final Callers callers;
    private final EntityTags tags;

    SelfReportsResource(
            Syntheses syntheses,
            Strands strands,
            SelfReports reports,
            Concluding concluding,
            Callers callers,
            EntityTags tags) {
        this.syntheses = syntheses;
        this.strands = strands;
        this.reports = reports;
        this.concluding = concluding;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listSelfReports",
            summary = "What the bodies of a strand say of themselves",
            description = "A body sees its own, and all once the synthesis is published.")
    @Parameter(name = "code", example = "OUTLINE-TEN-YEARS")
    @Parameter(name = "strand", example = "DEPARTMENTS")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<StrandView.SelfReportView> reports(String code, String strand, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page(SelfReports.BY_ID);
        query.check();
        Synthesis its = its(code);
        Strand one = strand(code, strand);
        Caller caller = callers.current();
        return Listing.of(
                        reports.page(one, its.isPublished(), caller, page),
                        page.limit(),
                        reports.count(one, its.isPublished(), caller),
                        last -> new Cursor(page.sort().written(), null, last.id()))
                .map(report -> report.view(one.state(its.stage()), caller));
    }

    @GET
    @Path("/{body}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getSelfReport", summary = "What one body says of itself")
    @Parameter(name = "code", example = "OUTLINE-TEN-YEARS")
    @Parameter(name = "strand", example = "DEPARTMENTS")
    @Parameter(name = "body", example = "SIPO")
    public StrandView.SelfReportView report(String code, String strand, String body, @Context UriInfo uri) {
        Query.of(uri).check();
        Synthesis its = its(code);
        Strand one = strand(code, strand);
        return require(its, one, body).view(one.state(its.stage()), callers.current());
    }

    @PUT
    @Path("/{body}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.APPROVER)
    @Transactional
    @Operation(
            operationId = "fileSelfReport",
            summary = "A body says what it has to say of itself, with what it knows of the recommended indicators")
    @Parameter(name = "code", example = "OUTLINE-TEN-YEARS")
    @Parameter(name = "strand", example = "DEPARTMENTS")
    @Parameter(name = "body", example = "SIPO")
    public StrandView.SelfReportView file(
            String code,
            String strand,
            String body,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewSynthesis.Reported said) {
        Synthesis its = syntheses.lock(code).orElseThrow(() -> missing(code, "synthesis"));
        Strand one = strand(code, strand);
        SelfReport report = require(its, one, body);
        Caller caller = callers.current();
        Strand.State state = one.state(its.stage());
        tags.requireMatch(ifMatch, report.view(state, caller));
        return concluding.report(its, one, report, said, caller).orRefuse().view(state, caller);
    }

    private Synthesis its(String code) {
        return syntheses.findByIdOptional(code).orElseThrow(() -> missing(code, "synthesis"));
    }

    private Strand strand(String code, String strand) {
        return strands.find("round = ?1 and code = ?2", code, strand)
                .firstResultOptional()
                .orElseThrow(() -> missing(strand, "strand"));
    }

    private SelfReport require(Synthesis its, Strand strand, String body) {
        return reports.seenBy(callers.current(), strand, its.isPublished(), body)
                .orElseThrow(() -> strand.bodies().contains(body)
                        ? Refusal.of(ProblemType.FORBIDDEN, "reason.own-agency-only")
                        : missing(body, "body"));
    }

    private static Refusal missing(String code, String noun) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + noun);
    }
}
