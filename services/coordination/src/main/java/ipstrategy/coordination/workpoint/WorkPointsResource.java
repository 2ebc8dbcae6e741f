package ipstrategy.coordination.workpoint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
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
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/work-points")
@Tag(name = "Boards")
@PermitAll
@RunOnVirtualThread
class WorkPointsResource {

    private static final Pattern PROVINCE = Pattern.compile("[1-9][0-9]{5}");
    private static final Pattern YEAR = Pattern.compile("2[0-9]{3}");

    private final WorkPoints points;
    private final Compiling compiling;
    private final Callers callers;
    private final EntityTags tags;

    WorkPointsResource(WorkPoints points, Compiling compiling, Callers callers, EntityTags tags) {
        this.points = points;
        this.compiling = compiling;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listWorkPoints",
            summary = "Yearly work points of the provinces",
            description = "With `year`, the compilation of that year.")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "the province", example = "440000")
    @Parameter(name = "year", in = ParameterIn.QUERY, example = "2017")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<WorkPointView> points(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "region", "year");
        String region = query.code("region", PROVINCE, "440000");
        String year = query.code("year", YEAR, "2017");
        Page page = query.page(WorkPoints.BY_ID);
        query.check();
        WorkPoints.Filter filter = new WorkPoints.Filter(region, year == null ? null : Integer.valueOf(year));
        Caller caller = callers.current();
        return Listing.of(
                        points.page(filter, page),
                        page.limit(),
                        points.count(filter),
                        last -> new Cursor(page.sort().written(), null, last.id()))
                .map(one -> one.view(caller));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getWorkPoint", summary = "The work points of one province for one year")
    @Parameter(name = "id", example = "440000_2017")
    public WorkPointView point(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        return points.findByIdOptional(id).orElseThrow(() -> missing(id)).view(callers.current());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(operationId = "compileWorkPoint", summary = "Compiles the work points of a province for a year")
    public WorkPointView compile(@NotNull @Valid NewWorkPoint fresh) {
        Caller caller = callers.current();
        return compiling.compile(fresh, caller).orRefuse().view(caller);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(operationId = "changeWorkPoint", summary = "Puts right what was compiled")
    @Parameter(name = "id", example = "440000_2017")
    public WorkPointView change(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewWorkPoint.Content said) {
        WorkPoint one = points.lock(id).orElseThrow(() -> missing(id));
        Caller caller = callers.current();
        tags.requireMatch(ifMatch, one.view(caller));
        return compiling.change(one, said, caller).orRefuse().view(caller);
    }

    private static Refusal missing(String id) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "work-point");
    }
}
