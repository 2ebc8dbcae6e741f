package ipstrategy.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/events")
@Tag(name = "Events")
@RunOnVirtualThread
class EventsResource {

    private static final String AFTER = "after";

    private final Outbox outbox;
    private final Callers callers;

    EventsResource(Outbox outbox, Callers callers) {
        this.outbox = outbox;
        this.callers = callers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.INTEGRATOR, Role.Names.AUDITOR, Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
    @Operation(
            operationId = "listEvents",
            summary = "Events of this service after a position, as CloudEvents 1.0",
            description =
                    "At least once and in order. `next` is the position to ask after the next time; it is never"
                            + " null. With a filter a page may be empty although more follows: until `next` is `total`, ask on.")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "the `sequence` of the last event seen; absent for the first that is kept",
            example = "1024")
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "only events of these types, parted by commas; `*` at the end for all that begin so",
            example = "ipstrategy.report.*")
    @Parameter(
            name = "agency",
            in = ParameterIn.QUERY,
            description = "only events on behalf of these agencies, parted by commas",
            example = "SIPO")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500", example = "50")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Feed.class)))
    @APIResponse(
            responseCode = "410",
            description = "what follows `after` is no longer kept; the link `first` leads to the first that is")
    public Feed events(@Context UriInfo uri) {
        Query query = Query.of(uri, AFTER, "type", "agency", "limit");
        long after = query.position(AFTER);
        EventFilter filter = new EventFilter(
                query.codes("type", EventFilter.TYPE, EventFilter.MOST, "ipstrategy.report.*"),
                query.codes("agency", AgencyCode.FORM, EventFilter.MOST, "SIPO"));
        int limit = query.limit();
        query.check();
        requireAll(callers.current());
        long earliest = outbox.forgotten();
        boolean fromTheFirst = query.text(AFTER, 20) == null;
        try {
            Outbox.Part part = outbox.part(fromTheFirst ? earliest : after, limit, filter);
            return new Feed(part.events(), part.last(), String.valueOf(part.reached()), String.valueOf(earliest));
        } catch (Forgotten forgotten) {
            throw Refusal.because(ProblemType.GONE, Fault.query(AFTER, "fault.events-gone", forgotten.earliest()))
                    .with(HttpHeaders.LINK, "<?after=" + forgotten.earliest() + ">; rel=\"first\"");
        }
    }

    /// Events tell of the rows of all agencies: of the coordinators, only the office's may read them.
    private static void requireAll(Caller caller) {
        boolean readsAll = caller.is(Role.INTEGRATOR) || caller.is(Role.AUDITOR) || caller.is(Role.ADMINISTRATOR);
        if (!readsAll && !caller.actsFor(AgencyCode.OFFICE)) {
            throw Refusal.of(ProblemType.FORBIDDEN, "reason.office-only");
        }
    }
}
