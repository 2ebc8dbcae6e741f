package ipstrategy.coordination.client;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.coordination.step.Reason;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/clients")
@Tag(name = "Machine clients")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@RunOnVirtualThread
class ClientsResource {

    private static final Logger LOG = Logger.getLogger(ClientsResource.class);

    private final Clients clients;
    private final Registering registering;
    private final Overseeing overseeing;
    private final Callers callers;
    private final EntityTags tags;

    ClientsResource(Clients clients, Registering registering, Overseeing overseeing, Callers callers, EntityTags tags) {
        this.clients = clients;
        this.registering = registering;
        this.overseeing = overseeing;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(operationId = "listClients", summary = "Machine clients, never with their secrets")
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "the agency they act for", example = "SIPO")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<ClientView> clients(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "agency");
        String agency = query.code("agency", AgencyCode.FORM, "SIPO");
        Page page = query.page(Clients.BY_ID);
        query.check();
        Caller caller = callers.current();
        return Listing.of(
                        clients.page(agency, page),
                        page.limit(),
                        clients.count(agency),
                        last -> new Cursor(page.sort().written(), null, last.id()))
                .map(one -> one.view(caller));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(operationId = "getClient", summary = "One machine client")
    @Parameter(name = "id", example = "bank-of-example")
    public ClientView client(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        return clients.findByIdOptional(id).orElseThrow(() -> missing(id)).view(callers.current());
    }

    /// Not `@Idempotent`: the answer holds a secret, which must not be kept. Sent again it meets the client it made.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Transactional
    @Operation(
            operationId = "registerClient",
            summary = "Registers a machine client",
            description = "Its secret is shown in this answer and never again. With `jwks` it has none, and signs in by"
                    + " `private_key_jwt`.")
    public ClientView.WithSecret register(@NotNull @Valid NewClient fresh) {
        Caller caller = callers.current();
        return shown(heard(() -> registering.register(fresh, caller)), caller);
    }

    @PUT
    @Path("/{id}/scopes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "changeClientScopes", summary = "Says anew what a machine client may")
    @Parameter(name = "id", example = "bank-of-example")
    public ClientView limit(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewClient.Scopes said) {
        return step(id, ifMatch, (client, caller) -> overseeing.limit(client, said, caller));
    }

    @POST
    @Path("/{id}/secret")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Transactional
    @Operation(
            operationId = "rotateClientSecret",
            summary = "Gives a machine client a new secret",
            description = "It is shown in this answer and never again; the one before is good no more.")
    @Parameter(name = "id", example = "bank-of-example")
    public ClientView.WithSecret rotate(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason said) {
        Caller caller = callers.current();
        Client client = matched(id, ifMatch, caller);
        return shown(heard(() -> overseeing.rotate(client, said.reason(), caller)), caller);
    }

    @PUT
    @Path("/{id}/keys")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "replaceClientKeys", summary = "Replaces the public keys of a machine client")
    @Parameter(name = "id", example = "bank-of-example")
    public ClientView replaceKeys(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewClient.Keys said) {
        return step(id, ifMatch, (client, caller) -> overseeing.replaceKeys(client, said, caller));
    }

    @POST
    @Path("/{id}/disabling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(operationId = "disableClient", summary = "Gives a machine client no more tokens")
    @Parameter(name = "id", example = "bank-of-example")
    public ClientView disable(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason said) {
        return step(id, ifMatch, (client, caller) -> overseeing.disable(client, said.reason(), caller));
    }

    @POST
    @Path("/{id}/enabling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(operationId = "enableClient", summary = "Gives a machine client tokens again")
    @Parameter(name = "id", example = "bank-of-example")
    public ClientView enable(
            String id, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason said) {
        return step(id, ifMatch, (client, caller) -> overseeing.enable(client, said.reason(), caller));
    }

    private ClientView step(String id, @Nullable String ifMatch, BiFunction<Client, Caller, Outcome<Client>> taking) {
        Caller caller = callers.current();
        Client client = matched(id, ifMatch, caller);
        return heard(() -> taking.apply(client, caller)).view(caller);
    }

    private Client matched(String id, @Nullable String ifMatch, Caller caller) {
        Client client = clients.lock(id).orElseThrow(() -> missing(id));
        tags.requireMatch(ifMatch, client.view(caller));
        return client;
    }

    private static <T> T heard(Supplier<Outcome<T>> asking) {
        try {
            return asking.get().orRefuse();
        } catch (RealmSilent silent) {
            LOG.warn(silent.getMessage());
            throw Refusal.of(ProblemType.UNAVAILABLE, "detail.clients-down").with("Retry-After", "5");
        }
    }

    private static ClientView.WithSecret shown(Registering.Registered registered, Caller caller) {
        return new ClientView.WithSecret(registered.client().view(caller), registered.secret());
    }

    private static Refusal missing(String id) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "client");
    }
}
