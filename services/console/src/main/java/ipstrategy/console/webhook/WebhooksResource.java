package ipstrategy.console.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.administration.Problems;
import ipstrategy.console.agency.Agencies;
import ipstrategy.console.agency.Agency;
import ipstrategy.console.filing.Form;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `/administration/webhooks`: who is told of events and where.
@Path("/administration/webhooks")
@PermitAll
@RunOnVirtualThread
class WebhooksResource {

    private static final String HOME = "/administration/webhooks";
    private static final String WEBHOOKS = "webhooks";
    private static final int A_PAGE = 50;

    private final Gateway gateway;
    private final Reading reading;
    private final Agencies agencies;
    private final Pages pages;
    private final Problems problems;
    private final Visit visit;

    WebhooksResource(Gateway gateway, Reading reading, Agencies agencies, Pages pages, Problems problems, Visit visit) {
        this.gateway = gateway;
        this.reading = reading;
        this.agencies = agencies;
        this.pages = pages;
        this.problems = problems;
        this.visit = visit;
    }

    @CheckedTemplate(basePath = "webhook")
    static class Templates {

        static native TemplateInstance webhooks(Listed<Webhook> webhooks);

        /// @param once under which the API makes it once, however often the form is sent
        static native TemplateInstance fresh(Typed typed, String once, List<Agency> agencies);

        static native TemplateInstance webhook(
                Sheet sheet, Typed typed, List<Agency> agencies, @Nullable String done, int count);

        /// The secret, which nobody can be shown again.
        static native TemplateInstance secret(Webhook webhook, String secret);
    }

    @GET
    public Response list(@QueryParam("state") @Nullable String state, @QueryParam("cursor") @Nullable String cursor) {
        Asked asked =
                Asked.of(WEBHOOKS).with("state", state).with("cursor", cursor).with("limit", A_PAGE);
        return pages.show(gateway.list(asked, Webhook.class), Templates::webhooks);
    }

    @GET
    @Path("/new")
    public Response fresh() {
        return visit.person() == null ? pages.signIn() : pages.show(fresh(Typed.NOTHING, newWord()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response subscribe(MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        String once = once(form);
        Reply<Webhook.Keyed> reply = gateway.make(Asked.of(WEBHOOKS), NewWebhook.of(form), once, Webhook.Keyed.class);
        return switch (reply) {
            case Reply.Found<Webhook.Keyed>(Webhook.Keyed keyed, String tag) ->
                pages.show(Templates.secret(keyed.webhook(), keyed.secret()));
            case Reply.Refused<Webhook.Keyed>(Problem problem) -> again(problem, newWord(), form);
            // It may have been made all the same, so the same word goes with the form again.
            case Reply.Silent<Webhook.Keyed>() -> again(problems.silent(), once, form);
        };
    }

    @GET
    @Path("/{id}")
    public Response one(
            @PathParam("id") String id, @QueryParam("done") @Nullable String done, @QueryParam("count") int count) {
        return page(id, Typed.NOTHING, done, count);
    }

    @POST
    @Path("/{id}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        Reply<Webhook> reply =
                gateway.tell("PUT", Asked.of(WEBHOOKS, id), NewWebhook.of(form), form.tag(), Webhook.class);
        return after(id, reply, "change", form);
    }

    /// Its address is asked whether it wants to be told.
    @POST
    @Path("/{id}/verification")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response verify(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        Reply<Webhook> reply =
                gateway.tell("POST", Asked.of(WEBHOOKS, id, "verification"), Map.of(), form.tag(), Webhook.class);
        // That it was asked is no failure, whatever it answered.
        return reply instanceof Reply.Found<Webhook>(Webhook webhook, String tag) && !webhook.isActive()
                ? pages.see(HOME + "/" + id + "?done=unverified")
                : after(id, reply, "verification", form);
    }

    @POST
    @Path("/{id}/pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pause(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return step(id, "pause", Map.of(), new Form(values));
    }

    @POST
    @Path("/{id}/resumption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resume(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        return step(id, "resumption", new NewWebhook.Resumption(form.some("from")), form);
    }

    /// The new secret is shown by the answer itself, since it can be asked for only once.
    @POST
    @Path("/{id}/rotation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rotate(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        Reply<Webhook.Keyed> reply =
                gateway.tell("POST", Asked.of(WEBHOOKS, id, "rotation"), Map.of(), form.tag(), Webhook.Keyed.class);
        return reply instanceof Reply.Found<Webhook.Keyed>(Webhook.Keyed keyed, String tag)
                ? pages.show(Templates.secret(keyed.webhook(), keyed.secret()))
                : after(id, reply, "rotation", form);
    }

    /// Everything that was given up is sent again, in order.
    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replay(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Reply<Webhook.Replayed> reply =
                gateway.tell("POST", Asked.of(WEBHOOKS, id, "replay"), Map.of(), null, Webhook.Replayed.class);
        return reply instanceof Reply.Found<Webhook.Replayed>(Webhook.Replayed sent, String tag)
                ? pages.see(HOME + "/" + id + "?done=replay&count=" + sent.replayed())
                : after(id, reply, "replay", new Form(values));
    }

    @POST
    @Path("/{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        Reply<JsonNode> reply = gateway.tell("DELETE", Asked.of(WEBHOOKS, id), Map.of(), form.tag(), JsonNode.class);
        return reply instanceof Reply.Found ? pages.see(HOME + "?done=removal") : after(id, reply, "removal", form);
    }

    private Response step(String id, String step, Object body, Form form) {
        Reply<Webhook> reply = gateway.tell("POST", Asked.of(WEBHOOKS, id, step), body, form.tag(), Webhook.class);
        return after(id, reply, step, form);
    }

    private <T> Response after(String id, Reply<T> reply, String step, Form form) {
        return switch (reply) {
            case Reply.Found<T>(T value, String tag) -> pages.see(HOME + "/" + id + "?done=" + step);
            case Reply.Refused<T>(Problem problem) when problem.asksForSignIn() -> pages.signIn();
            case Reply.Refused<T>(Problem problem) -> page(id, Typed.of(step, problem, form), null, 0);
            case Reply.Silent<T>() -> page(id, Typed.of(step, problems.silent(), form), null, 0);
        };
    }

    private Response page(String id, Typed typed, @Nullable String done, int count) {
        return switch (reading.sheet(id)) {
            case Reply.Found<Sheet>(Sheet sheet, String tag) ->
                pages.show(typed.status(), Templates.webhook(sheet, typed, agencies.all(), done, count));
            case Reply.Refused<Sheet>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Sheet>() -> pages.silent();
        };
    }

    private Response again(Problem problem, String once, Form form) {
        return problem.asksForSignIn()
                ? pages.signIn()
                : pages.show(problem.status(), fresh(Typed.of("fresh", problem, form), once));
    }

    private TemplateInstance fresh(Typed typed, String once) {
        return Templates.fresh(typed, once, agencies.all());
    }

    private static String newWord() {
        return UUID.randomUUID().toString();
    }

    /// A form that was not made here has no word of its own, and is then a new wish each time.
    private static String once(Form form) {
        String given = form.text("once");
        return given.isEmpty() ? newWord() : given;
    }
}
