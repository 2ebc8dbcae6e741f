package ipstrategy.coordination.resourcereport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.region.KnownRegions;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/resource-reports")
@Tag(name = "Boards")
@PermitAll
@RunOnVirtualThread
class ResourceReportsResource {

    private final ResourceReports reports;
    private final Filing filing;
    private final Callers callers;
    private final EntityTags tags;

    ResourceReportsResource(ResourceReports reports, Filing filing, Callers callers, EntityTags tags) {
        this.reports = reports;
        this.filing = filing;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listResourceReports",
            summary = "Reports on the IP resources of regions and demonstration zones")
    @Parameter(name = "region", in = ParameterIn.QUERY, example = "AREA-NORTHEAST")
    @Parameter(name = "period", in = ParameterIn.QUERY, example = "2017")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`code`; with a leading `-` reversed",
            example = "code")
    public Listing<ResourceReportView> reports(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "region", "period");
        String region = query.code("region", KnownRegions.FORM, "AREA-NORTHEAST");
        Period period = query.parsed("period", Period::parse, "2017");
        Page page = query.page(ResourceReports.BY_CODE);
        query.check();
        ResourceReports.Filter filter = new ResourceReports.Filter(region, period == null ? null : period.toString());
        Caller caller = callers.current();
        return Listing.of(
                        reports.page(filter, page),
                        page.limit(),
                        reports.count(filter),
                        last -> new Cursor(page.sort().written(), null, last.code()))
                .map(report -> report.view(caller));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getResourceReport", summary = "One report on IP resources with what it says")
    @Parameter(name = "code", example = "NORTHEAST-PATENTS-2017")
    public ResourceReportView report(String code, @Context UriInfo uri) {
        Query.of(uri).check();
        return reports.findByIdOptional(code).orElseThrow(() -> missing(code)).view(callers.current());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(operationId = "fileResourceReport", summary = "Files a report on IP resources")
    public ResourceReportView file(@NotNull @Valid NewResourceReport fresh) {
        Caller caller = callers.current();
        return filing.file(fresh, caller).orRefuse().view(caller);
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(operationId = "changeResourceReport", summary = "Puts right what was filed")
    @Parameter(name = "code", example = "NORTHEAST-PATENTS-2017")
    public ResourceReportView change(
            String code,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewResourceReport.Content said) {
        ResourceReport report = reports.lock(code).orElseThrow(() -> missing(code));
        Caller caller = callers.current();
        tags.requireMatch(ifMatch, report.view(caller));
        return filing.change(report, said, caller).orRefuse().view(caller);
    }

    private static Refusal missing(String code) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "resource-report");
    }
}
