package ipstrategy.coordination.conference.agenda;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/agenda-items")
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
class AgendaItemsResource {

    private final AgendaItems items;
    private final Deliberating deliberating;
    private final Callers callers;
    private final EntityTags tags;

    AgendaItemsResource(AgendaItems items, Deliberating deliberating, Callers callers, EntityTags tags) {
        this.items = items;
        this.deliberating = deliberating;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listAgendaItems", summary = "What the joint conference has to deal with")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = AgendaItemState.class))
    @Parameter(name = "origin", in = ParameterIn.QUERY, schema = @Schema(implementation = AgendaItem.Origin.class))
    @Parameter(name = "meeting", in = ParameterIn.QUERY, example = "2017-PLENARY-02")
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "whose affair it is", example = "SIPO")
    @Parameter(
            name = "subject",
            in = ParameterIn.QUERY,
            description = "the id of what it is about",
            example = "PROMOTION-2017-042")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<AgendaItemView> items(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "state", "origin", "meeting", "agency", "subject");
        AgendaItems.Filter filter = new AgendaItems.Filter(
                query.oneOf("state", AgendaItemState.class),
                query.oneOf("origin", AgendaItem.Origin.class),
                query.text("meeting", 40),
                query.code("agency", AgencyCode.FORM, "SIPO"),
                query.text("subject", 80));
        Page page = query.page(AgendaItems.BY_ID);
        query.check();
        Caller caller = callers.current();
        return Listing.of(
                        items.page(filter, page),
                        page.limit(),
                        items.count(filter),
                        last -> new Cursor(page.sort().written(), null, last.id()))
                .map(item -> view(item, caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.APPROVER})
    @Idempotent
    @Transactional
    @Operation(operationId = "proposeAgendaItem", summary = "Proposes an item to the conference")
    public AgendaItemView propose(@NotNull @Valid NewAgendaItem proposed) {
        Caller caller = callers.current();
        return view(deliberating.propose(proposed, caller).orRefuse(), caller);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getAgendaItem", summary = "One agenda item")
    @Parameter(name = "id", example = "AI-2026-0001")
    public AgendaItemView item(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        return view(found(id, items.named(id)), callers.current());
    }

    @POST
    @Path("/{id}/scheduling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "scheduleAgendaItem", summary = "Puts an item on the agenda of a meeting")
    @Parameter(name = "id", example = "AI-2026-0001")
    public AgendaItemView schedule(
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewAgendaItem.Scheduling scheduling) {
        Caller caller = callers.current();
        AgendaItem item = seen(id, ifMatch, caller);
        return view(deliberating.schedule(item, scheduling.meeting(), caller).orRefuse(), caller);
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "decideAgendaItem", summary = "Writes down what the conference decided on an item")
    @Parameter(name = "id", example = "AI-2026-0001")
    public AgendaItemView decide(
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewAgendaItem.Decision decision) {
        Caller caller = callers.current();
        AgendaItem item = seen(id, ifMatch, caller);
        return view(deliberating.decide(item, decision.decision(), caller).orRefuse(), caller);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.APPROVER})
    @Idempotent
    @Transactional
    @Operation(operationId = "withdrawAgendaItem", summary = "Takes an item back")
    @Parameter(name = "id", example = "AI-2026-0001")
    public AgendaItemView withdraw(
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewAgendaItem.Withdrawal withdrawal) {
        Caller caller = callers.current();
        AgendaItem item = seen(id, ifMatch, caller);
        return view(deliberating.withdraw(item, withdrawal.reason(), caller).orRefuse(), caller);
    }

    /// The item to be changed, as the caller has seen it.
    private AgendaItem seen(String id, @Nullable String ifMatch, Caller caller) {
        AgendaItem item = found(id, items.toChange(id));
        tags.requireMatch(ifMatch, view(item, caller));
        return item;
    }

    private static AgendaItem found(String id, @Nullable AgendaItem item) {
        if (item == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "agenda-item");
        }
        return item;
    }

    private static AgendaItemView view(AgendaItem item, Caller caller) {
        return item.view(Deliberating.actions(item, caller));
    }
}
