package ipstrategy.coordination.reform;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.step.Reason;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.AgencyCode;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/reforms")
@Tag(name = "Agencies")
@RolesAllowed({
    Role.Names.OFFICER,
    Role.Names.APPROVER,
    Role.Names.COORDINATOR,
    Role.Names.STATISTICIAN,
    Role.Names.AUDITOR,
    Role.Names.INTEGRATOR,
    Role.Names.ADMINISTRATOR
})
@RunOnVirtualThread
class ReformsResource {

    private final Reforms reforms;
    private final DecidingReform deciding;
    private final Callers callers;
    private final EntityTags tags;

    ReformsResource(Reforms reforms, DecidingReform deciding, Callers callers, EntityTags tags) {
        this.reforms = reforms;
        this.deciding = deciding;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listReforms",
            summary = "Successions of agencies: which responsibilities pass to whom, and on which day")
    @Parameter(name = "predecessor", in = ParameterIn.QUERY, example = "SAIC")
    @Parameter(name = "successor", in = ParameterIn.QUERY, example = "CNIPA")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = Reform.State.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<ReformView> reforms(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "predecessor", "successor", "state");
        Reforms.Filter filter = new Reforms.Filter(
                query.code("predecessor", AgencyCode.FORM, "SAIC"),
                query.code("successor", AgencyCode.FORM, "CNIPA"),
                query.oneOf("state", Reform.State.class));
        Page page = query.page(Reforms.BY_ID);
        query.check();
        Caller caller = callers.current();
        return Listing.of(
                        reforms.page(filter, page),
                        page.limit(),
                        reforms.count(filter),
                        last -> new Cursor(page.sort().written(), null, last.id()))
                .map(reform -> reform.view(caller));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getReform", summary = "One succession")
    @Parameter(name = "id", example = "SIPO_CNIPA_2018-03-21")
    public ReformView reform(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        return reforms.findByIdOptional(id).orElseThrow(() -> missing(id)).view(callers.current());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(operationId = "enterReform", summary = "Enters a succession that the agency register does not propose")
    public ReformView enter(@NotNull @Valid NewReform fresh) {
        Caller caller = callers.current();
        return deciding.enter(fresh, caller).orRefuse().view(caller);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(operationId = "changeReform", summary = "Says which measures pass, in a draft; null for all")
    @Parameter(name = "id", example = "SAIC_CNIPA_2018-03-21")
    public ReformView change(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewReform.Scope scope) {
        Reform reform = locked(id, ifMatch);
        Caller caller = callers.current();
        return deciding.change(reform, scope, caller).orRefuse().view(caller);
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(
            operationId = "decideReform",
            summary = "Decides a succession",
            description = "Every service then passes the responsibilities of its measures on.")
    @Parameter(name = "id", example = "SIPO_CNIPA_2018-03-21")
    public ReformView decide(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason reason) {
        Reform reform = locked(id, ifMatch);
        Caller caller = callers.current();
        return deciding.decide(reform, reason.reason(), caller).orRefuse().view(caller);
    }

    @POST
    @Path("/{id}/drop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(
            operationId = "dropReform",
            summary = "Drops a draft",
            description = "It stays in the list as DROPPED. Entered anew, it is a draft again.")
    @Parameter(name = "id", example = "SAIC_CNIPA_2018-03-21")
    public ReformView drop(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason reason) {
        Reform reform = locked(id, ifMatch);
        Caller caller = callers.current();
        return deciding.drop(reform, reason.reason(), caller).orRefuse().view(caller);
    }

    private Reform locked(String id, @Nullable String ifMatch) {
        Reform reform = reforms.lock(id).orElseThrow(() -> missing(id));
        tags.requireMatch(ifMatch, reform.view(callers.current()));
        return reform;
    }

    private static Refusal missing(String id) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "reform");
    }
}
