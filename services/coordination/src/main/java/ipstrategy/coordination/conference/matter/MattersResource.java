package ipstrategy.coordination.conference.matter;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.conference.Members;
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
import org.jspecify.annotations.Nullable;

/// The office and auditors see all matters, an agency its own.
@Path("/matters")
@Tag(name = "Conference")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.AUDITOR})
@RunOnVirtualThread
class MattersResource {

    private final Matters matters;
    private final Escalating escalating;
    private final Callers callers;
    private final EntityTags tags;

    MattersResource(Matters matters, Escalating escalating, Callers callers, EntityTags tags) {
        this.matters = matters;
        this.escalating = escalating;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listMatters", summary = "Matters of weight that reports have raised")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = Matter.State.class))
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "who raised it", example = "SIPO")
    @Parameter(name = "measure", in = ParameterIn.QUERY, example = "PROMOTION-2017-042")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<MatterView> matters(@Context UriInfo uri) {
        Caller caller = callers.current();
        Query query = Query.ofList(uri, "state", "agency", "measure");
        Matters.Filter filter = new Matters.Filter(
                query.oneOf("state", Matter.State.class),
                query.code("agency", AgencyCode.FORM, "SIPO"),
                query.text("measure", 80),
                Members.scope(caller));
        Page page = query.page(Matters.BY_ID);
        query.check();
        return Listing.of(
                        matters.page(filter, page),
                        page.limit(),
                        matters.count(filter),
                        last -> new Cursor(page.sort().written(), null, last.id()))
                .map(matter -> view(matter, caller));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getMatter", summary = "One matter of weight")
    @Parameter(name = "id", example = "MAT-2026-0001")
    public MatterView matter(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        Caller caller = callers.current();
        return view(found(id, matters.named(id, Members.scope(caller))), caller);
    }

    @POST
    @Path("/{id}/reporting")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "reportMatter", summary = "Writes down that a matter was reported to the State Council")
    @Parameter(name = "id", example = "MAT-2026-0001")
    public MatterView report(
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterView.Reporting reporting) {
        Caller caller = callers.current();
        Matter matter = seen(id, ifMatch, caller);
        return view(escalating.report(matter, reporting, caller).orRefuse(), caller);
    }

    @POST
    @Path("/{id}/settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "settleMatter", summary = "Settles a matter")
    @Parameter(name = "id", example = "MAT-2026-0001")
    public MatterView settle(
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterView.Settlement settlement) {
        Caller caller = callers.current();
        Matter matter = seen(id, ifMatch, caller);
        return view(escalating.settle(matter, settlement, caller).orRefuse(), caller);
    }

    /// The matter to be changed, as the caller has seen it.
    private Matter seen(String id, @Nullable String ifMatch, Caller caller) {
        Matter matter = found(id, matters.toChange(id, Members.scope(caller)));
        tags.requireMatch(ifMatch, view(matter, caller));
        return matter;
    }

    private static Matter found(String id, @Nullable Matter matter) {
        if (matter == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "matter");
        }
        return matter;
    }

    private static MatterView view(Matter matter, Caller caller) {
        return matter.view(Escalating.actions(matter, caller));
    }
}
