package ipstrategy.console.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.administration.Problems;
import ipstrategy.console.agency.Agencies;
import ipstrategy.console.agency.Agency;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Reason;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/administration/clients`: machine clients, each to be registered, limited, given a new secret or stopped.
@Path("/administration/clients")
@PermitAll
@RunOnVirtualThread
class ClientsResource {

    private static final String HOME = "/administration/clients/";
    private static final String CLIENTS = "clients";
    private static final int A_PAGE = 50;

    private final Gateway gateway;
    private final Agencies agencies;
    private final Pages pages;
    private final Problems problems;
    private final Visit visit;
    private final ObjectMapper json;

    ClientsResource(
            Gateway gateway, Agencies agencies, Pages pages, Problems problems, Visit visit, ObjectMapper json) {
        this.gateway = gateway;
        this.agencies = agencies;
        this.pages = pages;
        this.problems = problems;
        this.visit = visit;
        this.json = json;
    }

    @CheckedTemplate(basePath = "client")
    static class Templates {

        static native TemplateInstance clients(Listed<Client> clients, List<Agency> agencies);

        static native TemplateInstance fresh(Typed typed, List<Agency> agencies);

        static native TemplateInstance client(Client client, String tag, Typed typed, @Nullable String done);

        /// The secret, which nobody can be shown again.
        static native TemplateInstance secret(Client client, String secret);
    }

    @GET
    public Response list(@QueryParam("agency") @Nullable String agency, @QueryParam("cursor") @Nullable String cursor) {
        Asked asked =
                Asked.of(CLIENTS).with("agency", agency).with("cursor", cursor).with("limit", A_PAGE);
        return pages.show(gateway.list(asked, Client.class), clients -> Templates.clients(clients, agencies.all()));
    }

    @GET
    @Path("/new")
    public Response fresh() {
        return visit.person() == null ? pages.signIn() : pages.show(Templates.fresh(Typed.NOTHING, agencies.all()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        boolean withKeys = "PRIVATE_KEY".equals(form.some("signsInBy"));
        JsonNode jwks = withKeys ? NewClient.keys(form.text("jwks"), json) : null;
        if (withKeys && jwks == null) {
            return again(problems.notKeys(), form);
        }
        Reply<Client.Keyed> reply =
                gateway.tell("POST", Asked.of(CLIENTS), NewClient.of(form, jwks), null, Client.Keyed.class);
        return switch (reply) {
            case Reply.Found<Client.Keyed>(Client.Keyed keyed, String tag) -> shown(keyed, "registered");
            case Reply.Refused<Client.Keyed>(Problem problem) -> again(problem, form);
            case Reply.Silent<Client.Keyed>() -> again(problems.silent(), form);
        };
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        return page(id, Typed.NOTHING, done);
    }

    @POST
    @Path("/{id}/scopes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response limit(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        return change(id, "PUT", "scopes", new NewClient.Scopes(form.chosen("scopes"), form.text("reason")), form);
    }

    @POST
    @Path("/{id}/keys")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replaceKeys(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        JsonNode jwks = NewClient.keys(form.text("jwks"), json);
        return jwks == null
                ? again(id, "keys", problems.notKeys(), form)
                : change(id, "PUT", "keys", new NewClient.Keys(jwks, form.text("reason")), form);
    }

    @POST
    @Path("/{id}/disabling")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response disable(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        return change(id, "POST", "disabling", Reason.of(form), form);
    }

    @POST
    @Path("/{id}/enabling")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enable(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        return change(id, "POST", "enabling", Reason.of(form), form);
    }

    /// The new secret is shown by the answer itself, since it can be asked for only once. Sent again, the tag no longer
    /// fits, so nothing happens twice.
    @POST
    @Path("/{id}/secret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rotate(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        Reply<Client.Keyed> reply =
                gateway.tell("POST", Asked.of(CLIENTS, id, "secret"), Reason.of(form), form.tag(), Client.Keyed.class);
        return switch (reply) {
            case Reply.Found<Client.Keyed>(Client.Keyed keyed, String tag) -> shown(keyed, "secret");
            case Reply.Refused<Client.Keyed>(Problem problem) -> again(id, "secret", problem, form);
            case Reply.Silent<Client.Keyed>() -> again(id, "secret", problems.silent(), form);
        };
    }

    private Response shown(Client.Keyed keyed, String done) {
        String secret = keyed.secret();
        return secret == null
                ? pages.see(HOME + keyed.client().id() + "?done=" + done)
                : pages.show(Templates.secret(keyed.client(), secret));
    }

    private Response change(String id, String method, String step, Object body, Form form) {
        Reply<Client> reply = gateway.tell(method, Asked.of(CLIENTS, id, step), body, form.tag(), Client.class);
        return switch (reply) {
            case Reply.Found<Client>(Client client, String tag) -> pages.see(HOME + client.id() + "?done=" + step);
            case Reply.Refused<Client>(Problem problem) -> again(id, step, problem, form);
            case Reply.Silent<Client>() -> again(id, step, problems.silent(), form);
        };
    }

    /// The form for a new client again, with what was typed.
    private Response again(Problem problem, Form form) {
        return problem.asksForSignIn()
                ? pages.signIn()
                : pages.show(problem.status(), Templates.fresh(Typed.of("fresh", problem, form), agencies.all()));
    }

    /// The client again as it is now, with what was typed.
    private Response again(String id, String step, Problem problem, Form form) {
        return problem.asksForSignIn() ? pages.signIn() : page(id, Typed.of(step, problem, form), null);
    }

    private Response page(String id, Typed typed, @Nullable String done) {
        return switch (gateway.read(Asked.of(CLIENTS, id), Client.class)) {
            case Reply.Found<Client>(Client client, String tag) ->
                pages.show(typed.status(), Templates.client(client, tag, typed, done));
            case Reply.Refused<Client>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Client>() -> pages.silent();
        };
    }
}
