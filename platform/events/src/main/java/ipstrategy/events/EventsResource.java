package ipstrategy.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/events")
@Tag(name = "Events")
@RunOnVirtualThread
class EventsResource {

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
                    "At least once and in order. `next` is the position to ask after the next time; it is never null.")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "the `sequence` of the last event seen; 0 or absent for the first",
            example = "0")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500", example = "50")
    public Feed events(@Context UriInfo uri) {
        Query query = Query.of(uri, "after", "limit");
        long after = query.position("after");
        int limit = query.limit();
        query.check();
        requireAll(callers.current());
        List<CloudEvent> events = outbox.after(after, limit);
        String next =
                events.isEmpty() ? String.valueOf(after) : events.getLast().sequence();
        return new Feed(events, outbox.total(), next);
    }

    /// Events tell of the rows of all agencies: of the coordinators, only the office's may read them.
    private static void requireAll(Caller caller) {
        boolean readsAll = caller.is(Role.INTEGRATOR) || caller.is(Role.AUDITOR) || caller.is(Role.ADMINISTRATOR);
        if (!readsAll && !caller.actsFor(AgencyCode.OFFICE)) {
            throw Refusal.of(ProblemType.FORBIDDEN, "reason.office-only");
        }
    }
}
