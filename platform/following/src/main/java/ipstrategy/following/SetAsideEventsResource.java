package ipstrategy.following;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/set-aside-events")
@Tag(name = "Events")
@RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.AUDITOR})
@RunOnVirtualThread
class SetAsideEventsResource {

    private static final String BY_ID = "id";

    private final SetAsideEvents events;
    private final Retrying retrying;
    private final Callers callers;
    private final EntityTags tags;

    SetAsideEventsResource(SetAsideEvents events, Retrying retrying, Callers callers, EntityTags tags) {
        this.events = events;
        this.retrying = retrying;
        this.callers = callers;
        this.tags = tags;
    }

    /// What came of trying again.
    ///
    /// @param taken how many were taken, in order
    /// @param failed the one that failed again and behind which the others still wait; null where all were taken
    @Schema(name = "SetAsideEventsRetried")
    record RetriedView(int taken, @Nullable SetAsideEventView failed) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listSetAsideEvents",
            summary = "Events of other services that could not be taken here, and those that wait behind them")
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description = "the service that tells them",
            example = "coordination")
    @Parameter(name = "subject", in = ParameterIn.QUERY, example = "PROMOTION-2017-003")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`id`, the order in which they were set aside; with a leading `-` reversed",
            example = "id")
    public Listing<SetAsideEventView> events(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "source", "subject");
        SetAsideEvents.Filter filter = new SetAsideEvents.Filter(query.text("source", 40), query.text("subject", 200));
        Page page = query.page(BY_ID);
        boolean down = page.sort().descending();
        long after = query.after(page);
        query.check();
        Caller caller = callers.current();
        return Listing.of(
                        events.page(filter, down, after, page.limit()),
                        page.limit(),
                        events.count(filter),
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.id())))
                .map(event -> seen(event, caller));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getSetAsideEvent", summary = "One event that was set aside")
    @Parameter(name = "id", example = "7")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SetAsideEventView.class)))
    @APIResponse(responseCode = "404", description = "no such event, or it has been taken")
    public SetAsideEventView event(String id) {
        return seen(require(id), callers.current());
    }

    @POST
    @Path("/{id}/retry")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Operation(
            operationId = "retrySetAsideEvent",
            summary = "Tries an event again and what waits behind it, in order, until one fails")
    @Parameter(name = "id", example = "7")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RetriedView.class)))
    @APIResponse(responseCode = "409", description = "another of the same subject comes before it")
    public RetriedView retry(String id, @Nullable @HeaderParam("If-Match") String ifMatch) {
        Caller caller = callers.current();
        SetAsideEvent event = require(id);
        tags.requireMatch(ifMatch, seen(event, caller));
        return switch (retrying.retry(event, caller)) {
            case Retrying.Outcome.Tried(int taken, var failed) ->
                new RetriedView(taken, failed == null ? null : seen(failed, caller));
            case Retrying.Outcome.NotNow(var state) ->
                throw Refusal.conflict("detail.event-waits", state, state.actions(), event.first());
            case Retrying.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
        };
    }

    private SetAsideEventView seen(SetAsideEvent event, Caller caller) {
        return event.view(List.of(retrying.actionFor(event, caller)));
    }

    private SetAsideEvent require(String id) {
        return number(id)
                .flatMap(events::find)
                .orElseThrow(
                        () -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "set-aside-event"));
    }

    private static Optional<Long> number(String id) {
        try {
            return Optional.of(Long.valueOf(id));
        } catch (NumberFormatException noneOfOurs) {
            return Optional.empty();
        }
    }
}
