package ipstrategy.coordination.conference.resolution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.EntityTags;
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
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/resolutions")
@Tag(name = "Conference")
@RolesAllowed({
    Role.Names.COORDINATOR,
    Role.Names.OFFICER,
    Role.Names.APPROVER,
    Role.Names.STATISTICIAN,
    Role.Names.AUDITOR,
    Role.Names.ADMINISTRATOR
})
@RunOnVirtualThread
class ResolutionsResource {

    private final Resolutions resolutions;
    private final Resolving resolving;
    private final Callers callers;
    private final EntityTags tags;
    private final Clock clock;

    ResolutionsResource(Resolutions resolutions, Resolving resolving, Callers callers, EntityTags tags, Clock clock) {
        this.resolutions = resolutions;
        this.resolving = resolving;
        this.callers = callers;
        this.tags = tags;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listResolutions", summary = "What the joint conference resolved")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = Resolution.State.class))
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "who answers for it", example = "SIPO")
    @Parameter(name = "meeting", in = ParameterIn.QUERY, example = "2017-PLENARY-02")
    @Parameter(name = "agendaItem", in = ParameterIn.QUERY, example = "AI-2026-0001")
    @Parameter(name = "adopts", in = ParameterIn.QUERY, description = "a plan's code", example = "PROMOTION-2017")
    @Parameter(
            name = "overdue",
            in = ParameterIn.QUERY,
            description = "whether the day has passed and it is not closed",
            example = "true")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`id` or `due`; with a leading `-` reversed",
            example = "due")
    public Listing<ResolutionView> resolutions(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "state", "agency", "meeting", "agendaItem", "adopts", "overdue");
        Resolutions.Filter filter = new Resolutions.Filter(
                query.oneOf("state", Resolution.State.class),
                query.code("agency", AgencyCode.FORM, "SIPO"),
                query.text("meeting", 40),
                query.text("agendaItem", 40),
                query.text("adopts", 40),
                query.flag("overdue"),
                LocalDate.now(clock));
        Page page = query.page(Resolutions.BY_ID, Resolutions.BY_DUE);
        query.check();
        Caller caller = callers.current();
        return Listing.of(
                        resolutions.page(filter, page),
                        page.limit(),
                        resolutions.count(filter),
                        last -> Resolutions.cursor(last, page))
                .map(resolution -> view(resolution, caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "assignResolution", summary = "Assigns what was decided to a responsible agency")
    public ResolutionView assign(@NotNull @Valid NewResolution resolved) {
        Caller caller = callers.current();
        return view(resolving.assign(resolved, caller).orRefuse(), caller);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getResolution", summary = "One resolution")
    @Parameter(name = "id", example = "RES-2026-0001")
    public ResolutionView resolution(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        return view(found(id, resolutions.named(id)), callers.current());
    }

    @POST
    @Path("/{id}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.APPROVER})
    @Idempotent
    @Transactional
    @Operation(operationId = "closeResolution", summary = "Closes a resolution by evidence that it is carried out")
    @Parameter(name = "id", example = "RES-2026-0001")
    public ResolutionView close(
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewResolution.Closing closing) {
        Caller caller = callers.current();
        Resolution resolution = found(id, resolutions.toChange(id));
        tags.requireMatch(ifMatch, view(resolution, caller));
        return view(resolving.close(resolution, closing.evidence(), caller).orRefuse(), caller);
    }

    private static Resolution found(String id, @Nullable Resolution resolution) {
        if (resolution == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "resolution");
        }
        return resolution;
    }

    private ResolutionView view(Resolution resolution, Caller caller) {
        return resolution.view(LocalDate.now(clock), Resolving.actions(resolution, caller));
    }
}
