package ipstrategy.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Role;
import ipstrategy.web.listing.Query;
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

    EventsResource(Outbox outbox) {
        this.outbox = outbox;
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
        List<CloudEvent> events = outbox.after(after, limit);
        String next =
                events.isEmpty() ? String.valueOf(after) : events.getLast().sequence();
        return new Feed(events, outbox.total(), next);
    }
}
