package ipstrategy.coordination.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.step.Outcome;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/webhooks")
@Tag(name = "Webhooks")
@RolesAllowed({Role.Names.INTEGRATOR, Role.Names.ADMINISTRATOR})
@RunOnVirtualThread
class WebhooksResource {

    private static final Logger LOG = Logger.getLogger(WebhooksResource.class);

    private final Webhooks webhooks;
    private final Subscribing subscribing;
    private final Verifying verifying;
    private final FeedEnd feed;
    private final Callers callers;
    private final EntityTags tags;

    WebhooksResource(
            Webhooks webhooks,
            Subscribing subscribing,
            Verifying verifying,
            FeedEnd feed,
            Callers callers,
            EntityTags tags) {
        this.webhooks = webhooks;
        this.subscribing = subscribing;
        this.verifying = verifying;
        this.feed = feed;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Role.Names.INTEGRATOR, Role.Names.ADMINISTRATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listWebhooks",
            summary = "Who is told of events, of which, and where",
            description = "An integrator sees the own ones, administrators and auditors all.")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = Webhook.State.class))
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<WebhookView> webhooks(@Context UriInfo uri) {
        Caller caller = callers.current();
        Query query = Query.ofList(uri, "state");
        Webhooks.Filter filter = new Webhooks.Filter(
                Webhook.seesAll(caller) ? null : caller.name(), query.oneOf("state", Webhook.State.class));
        Page page = query.page(Webhooks.BY_ID);
        query.check();
        return Listing.of(
                        webhooks.page(filter, page),
                        page.limit(),
                        webhooks.count(filter),
                        last -> new Cursor(page.sort().written(), null, last.id()))
                .map(webhook -> seen(webhook, caller));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.INTEGRATOR, Role.Names.ADMINISTRATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(operationId = "getWebhook", summary = "One webhook")
    @Parameter(name = "id", example = "WEBHOOK-7")
    public WebhookView webhook(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        Caller caller = callers.current();
        return seen(mine(webhooks.findById(id), id, caller), caller);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "subscribeWebhook",
            summary = "Asks to be told of events",
            description = "The answer holds the secret, this once. Nothing is sent until the address is verified.")
    public WebhookSecretView subscribe(@NotNull @Valid NewWebhook fresh) {
        Caller caller = callers.current();
        Subscribing.Keyed keyed = subscribing.subscribe(fresh, caller).orRefuse();
        return new WebhookSecretView(seen(keyed.webhook(), caller), keyed.secret());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "changeWebhook",
            summary = "Changes of what is told and where; another address must be verified anew")
    @Parameter(name = "id", example = "WEBHOOK-7")
    public WebhookView change(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewWebhook other) {
        return step(id, ifMatch, (webhook, caller) -> subscribing.change(webhook, other, caller));
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @Transactional
    @Operation(operationId = "removeWebhook", summary = "Ends a webhook; what is still to be sent is not sent")
    @Parameter(name = "id", example = "WEBHOOK-7")
    public void remove(String id, @Nullable @HeaderParam("If-Match") String ifMatch) {
        Caller caller = callers.current();
        subscribing.remove(locked(id, ifMatch, caller), caller).orRefuse();
    }

    /// The address may take its time, so no transaction is open meanwhile.
    @POST
    @Path("/{id}/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyWebhook",
            summary = "Sends the address a challenge that it must give back, and activates the webhook where it does")
    @Parameter(name = "id", example = "WEBHOOK-7")
    public WebhookView verify(String id, @Nullable @HeaderParam("If-Match") String ifMatch) {
        Caller caller = callers.current();
        Webhook asked = QuarkusTransaction.requiringNew().call(() -> locked(id, ifMatch, caller));
        Webhook webhook = told(() -> verifying.verify(asked, caller)).orRefuse();
        return QuarkusTransaction.requiringNew().call(() -> seen(webhook, caller));
    }

    @POST
    @Path("/{id}/rotation")
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Transactional
    @Operation(
            operationId = "rotateWebhookKey",
            summary = "Gives a new key; the one before signs beside it for a while",
            description = "The answer holds the new secret, this once.")
    @Parameter(name = "id", example = "WEBHOOK-7")
    public WebhookSecretView rotate(String id, @Nullable @HeaderParam("If-Match") String ifMatch) {
        Caller caller = callers.current();
        Subscribing.Keyed keyed =
                subscribing.rotate(locked(id, ifMatch, caller), caller).orRefuse();
        return new WebhookSecretView(seen(keyed.webhook(), caller), keyed.secret());
    }

    @POST
    @Path("/{id}/pause")
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(operationId = "pauseWebhook", summary = "Sends nothing for now; what happens is kept")
    @Parameter(name = "id", example = "WEBHOOK-7")
    public WebhookView pause(String id, @Nullable @HeaderParam("If-Match") String ifMatch) {
        return step(id, ifMatch, subscribing::pause);
    }

    @POST
    @Path("/{id}/resumption")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(operationId = "resumeWebhook", summary = "Goes on, where it stood or from now on")
    @Parameter(name = "id", example = "WEBHOOK-7")
    public WebhookView resume(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Resumption resumption) {
        // Before the webhook is held: the gateway may take its time.
        String place = resumption.leavesOut() ? told(feed::now) : null;
        return step(id, ifMatch, (webhook, caller) -> subscribing.resume(webhook, place, caller));
    }

    private WebhookView step(
            String id, @Nullable String ifMatch, BiFunction<Webhook, Caller, Outcome<Webhook>> taking) {
        Caller caller = callers.current();
        return seen(taking.apply(locked(id, ifMatch, caller), caller).orRefuse(), caller);
    }

    private static <T> T told(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (FeedSilent silent) {
            LOG.warn(silent.getMessage());
            throw Refusal.of(ProblemType.UNAVAILABLE, "detail.events-down").with("Retry-After", "5");
        }
    }

    private Webhook locked(String id, @Nullable String ifMatch, Caller caller) {
        Webhook webhook = mine(webhooks.lock(id).orElse(null), id, caller);
        tags.requireMatch(ifMatch, seen(webhook, caller));
        return webhook;
    }

    /// Another's webhook is not there.
    private static Webhook mine(@Nullable Webhook webhook, String id, Caller caller) {
        if (webhook == null || !webhook.isSeenBy(caller)) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "webhook");
        }
        return webhook;
    }

    private WebhookView seen(Webhook webhook, Caller caller) {
        return webhook.view(subscribing.keysOf(webhook), caller);
    }
}
