package ipstrategy.gateway.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.admission.Leaving;
import ipstrategy.gateway.upstream.Deadline;
import ipstrategy.gateway.upstream.HandedOn;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The events of all services. Whose coordinators may read them is said by the services.
@Path("/events")
@Tag(name = "Events")
@RunOnVirtualThread
class EventsResource {

    private static final String AFTER = "after";
    private static final String NOW = "now";
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Reading reading;
    private final Streaming streaming;
    private final Streams streams;
    private final Callers callers;

    EventsResource(Reading reading, Streaming streaming, Streams streams, Callers callers) {
        this.reading = reading;
        this.streaming = streaming;
        this.streams = streams;
        this.callers = callers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS})
    @RolesAllowed({Role.Names.INTEGRATOR, Role.Names.AUDITOR, Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
    @Operation(
            operationId = "listEventsOfAll",
            summary = "Events of all services after a point, as CloudEvents 1.0",
            description =
                    "At least once; those of one subject in their order. `next` is the cursor to ask after the next time."
                            + " Asked for as `text/event-stream` it stays open and tells events as they happen: each message's id"
                            + " is the cursor behind it, and `Last-Event-ID` goes on there. The stream ends with the token.")
    @Parameter(
            name = AFTER,
            in = ParameterIn.QUERY,
            description = "a cursor given before; `now` for what comes from now on; absent for the first that is kept",
            example = NOW)
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "only events of these types, parted by commas; `*` at the end for all that begin so",
            example = "ipstrategy.report.*")
    @Parameter(
            name = "service",
            in = ParameterIn.QUERY,
            description = "only events of these services, parted by commas",
            example = "patents")
    @Parameter(
            name = "agency",
            in = ParameterIn.QUERY,
            description = "only events on behalf of these agencies, parted by commas",
            example = "SIPO")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500", example = "50")
    @Parameter(
            name = LAST_EVENT_ID,
            in = ParameterIn.HEADER,
            description = "the id of the last message seen; goes before `after`",
            example = "AQdwYXRlbnRzgAhFmUTj",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EventFeed.class)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "410",
            description = "what follows the cursor is no longer kept; the link `first` leads to the first that is")
    @APIResponse(responseCode = "429", description = "too many streams are open")
    public Response events(@Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext context) {
        Query query = Query.of(uri, AFTER, "type", "service", "agency", "limit");
        Wanted wanted = Wanted.by(query, reading.services());
        String point = query.text(AFTER, EventCursor.LONGEST);
        query.check();
        Map<String, String> handedOn = HandedOn.of(headers);
        Optional<EventCursor> after = after(headers.getHeaderString(LAST_EVENT_ID), point);
        EventPage page = after.map(place -> reading.read(wanted, place, handedOn))
                .orElseGet(() -> reading.now(wanted, handedOn));
        if (!wantsStream(headers)) {
            return Response.ok(EventFeed.of(page), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        Streams.Place place = streams.enter(callers.current().name());
        // Also where somebody hangs up: they are not written to any more, and their place is free.
        Leaving.whenOver(context, () -> streams.leave(place));
        Runnable hangUp = () -> context.request().connection().close();
        // How long the caller waits is said of the first page: what comes later comes when it happens.
        Streaming.Stream stream = new Streaming.Stream(
                wanted, after.orElse(page.next()), page, Deadline.without(handedOn), place, hangUp);
        return Response.ok((StreamingOutput) out -> streaming.write(stream, out), MediaType.SERVER_SENT_EVENTS_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    /// Where to go on, and nothing for what comes from now on. Whoever resumes goes on exactly there, whatever the
    /// address says that the stream once began with.
    private Optional<EventCursor> after(@Nullable String lastEventId, @Nullable String point) {
        if (lastEventId != null && !lastEventId.isBlank()) {
            return Optional.of(cursor(lastEventId, Fault.header(LAST_EVENT_ID, "fault.bad-event-cursor")));
        }
        if (point == null) {
            return Optional.of(EventCursor.START);
        }
        return point.equals(NOW)
                ? Optional.empty()
                : Optional.of(cursor(point, Fault.query(AFTER, "fault.bad-event-cursor")));
    }

    private EventCursor cursor(String text, Fault otherwise) {
        return EventCursor.decode(text.strip())
                .filter(cursor ->
                        reading.services().containsAll(cursor.positions().keySet()))
                .orElseThrow(() -> Refusal.because(ProblemType.INVALID_PARAMETER, otherwise));
    }

    /// What is asked for first, where both are.
    private static boolean wantsStream(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.SERVER_SENT_EVENTS_TYPE))
                .findFirst()
                .map(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .orElse(false);
    }
}
