package ipstrategy.coordination.webhook.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.step.Guard;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.coordination.step.Reason;
import ipstrategy.coordination.webhook.Webhook;
import ipstrategy.coordination.webhook.Webhooks;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/webhooks/{id}")
@Tag(name = "Webhooks")
@RolesAllowed({Role.Names.INTEGRATOR, Role.Names.ADMINISTRATOR})
@RunOnVirtualThread
class DeliveriesResource {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Attempts attempts;
    private final Replaying replaying;
    private final Callers callers;
    private final EntityTags tags;

    DeliveriesResource(
            Webhooks webhooks,
            Deliveries deliveries,
            Attempts attempts,
            Replaying replaying,
            Callers callers,
            EntityTags tags) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.replaying = replaying;
        this.callers = callers;
        this.tags = tags;
    }

    /// How many are sent again.
    @Schema(name = "WebhookReplayed")
    record ReplayedView(@Schema(examples = "3") int replayed) {}

    @GET
    @Path("/deliveries")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Role.Names.INTEGRATOR, Role.Names.ADMINISTRATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What was and is to be sent, the newest first",
            description = "`state=DEAD` shows what was never taken and waits for a person.")
    @Parameter(name = "id", example = "WEBHOOK-7")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = Delivery.State.class))
    @Parameter(name = "subject", in = ParameterIn.QUERY, example = "PROMOTION-2017-003")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`-id`, the newest first, the only order",
            example = "-id")
    public Listing<DeliveryView> deliveries(String id, @Context UriInfo uri) {
        Query query = Query.ofList(uri, "state", "subject");
        Deliveries.Filter filter =
                new Deliveries.Filter(id, query.oneOf("state", Delivery.State.class), query.text("subject", 200));
        Page page = query.page("-id");
        long before = query.after(page, Long.MAX_VALUE);
        query.check();
        Guard guard = guard(id, callers.current());
        return Listing.of(
                        deliveries.before(filter, before, page.limit()),
                        page.limit(),
                        deliveries.count(filter),
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.id())))
                .map(delivery -> delivery.view(guard));
    }

    @GET
    @Path("/deliveries/{number}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.INTEGRATOR, Role.Names.ADMINISTRATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(operationId = "getWebhookDelivery", summary = "One delivery")
    @Parameter(name = "id", example = "WEBHOOK-7")
    @Parameter(name = "number", example = "1204")
    public DeliveryView delivery(String id, long number, @Context UriInfo uri) {
        Query.of(uri).check();
        Guard guard = guard(id, callers.current());
        return of(deliveries.findById(number), id, number).view(guard);
    }

    @GET
    @Path("/deliveries/{number}/attempts")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Role.Names.INTEGRATOR, Role.Names.ADMINISTRATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(operationId = "listWebhookAttempts", summary = "The log of one delivery, the newest attempt first")
    @Parameter(name = "id", example = "WEBHOOK-7")
    @Parameter(name = "number", example = "1204")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`-id`, the newest first, the only order",
            example = "-id")
    public Listing<Attempt.View> attempts(String id, long number, @Context UriInfo uri) {
        Query query = Query.ofList(uri);
        Page page = query.page("-id");
        long before = query.after(page, Long.MAX_VALUE);
        query.check();
        guard(id, callers.current());
        of(deliveries.findById(number), id, number);
        return Listing.of(
                        attempts.before(number, before, page.limit()),
                        page.limit(),
                        attempts.countOf(number),
                        last -> new Cursor(page.sort().written(), null, String.valueOf(last.id())))
                .map(Attempt::view);
    }

    @POST
    @Path("/replay")
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(operationId = "replayWebhook", summary = "Has all that is dead sent again, in order")
    @Parameter(name = "id", example = "WEBHOOK-7")
    public ReplayedView replayAll(String id) {
        Caller caller = callers.current();
        return new ReplayedView(
                replaying.replayAll(id, guard(id, caller), caller).orRefuse());
    }

    @POST
    @Path("/deliveries/{number}/replay")
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(operationId = "replayWebhookDelivery", summary = "Has one that is dead sent again, for another day")
    @Parameter(name = "id", example = "WEBHOOK-7")
    @Parameter(name = "number", example = "1204")
    public DeliveryView replay(String id, long number, @Nullable @HeaderParam("If-Match") String ifMatch) {
        Caller caller = callers.current();
        Guard guard = guard(id, caller);
        return step(id, number, ifMatch, guard, delivery -> replaying.replay(delivery, guard, caller));
    }

    @POST
    @Path("/deliveries/{number}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(
            operationId = "dismissWebhookDelivery",
            summary = "Lets one that is dead go, and sends what waits behind it")
    @Parameter(name = "id", example = "WEBHOOK-7")
    @Parameter(name = "number", example = "1204")
    public DeliveryView dismiss(
            String id, long number, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason reason) {
        Caller caller = callers.current();
        Guard guard = guard(id, caller);
        return step(
                id, number, ifMatch, guard, delivery -> replaying.dismiss(delivery, reason.reason(), guard, caller));
    }

    /// What a caller may do with what is sent by a webhook that they see.
    private Guard guard(String id, Caller caller) {
        Webhook webhook = webhooks.findById(id);
        if (webhook == null || !webhook.isSeenBy(caller)) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "webhook");
        }
        return webhook.guard(caller);
    }

    private DeliveryView step(
            String id,
            long number,
            @Nullable String ifMatch,
            Guard guard,
            Function<Delivery, Outcome<Delivery>> taking) {
        Delivery delivery = of(deliveries.lock(number).orElse(null), id, number);
        tags.requireMatch(ifMatch, delivery.view(guard));
        return taking.apply(delivery).orRefuse().view(guard);
    }

    private static Delivery of(@Nullable Delivery delivery, String id, long number) {
        if (delivery == null || !delivery.webhook().equals(id)) {
            throw Refusal.of(
                    ProblemType.NOT_FOUND, "detail.no-such", String.valueOf(number), Words.NOUN + "webhook-delivery");
        }
        return delivery;
    }
}
