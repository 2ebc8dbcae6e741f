package ipstrategy.console.webhook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.administration.Problems;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Reason;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Pages;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/administration/webhooks/{id}/deliveries/{number}`: one message and each attempt to deliver it.
@Path("/administration/webhooks/{id}/deliveries/{number}")
@PermitAll
@RunOnVirtualThread
class DeliveriesResource {

    private static final int ATTEMPTS = 100;

    private final Gateway gateway;
    private final Pages pages;
    private final Problems problems;

    DeliveriesResource(Gateway gateway, Pages pages, Problems problems) {
        this.gateway = gateway;
        this.pages = pages;
        this.problems = problems;
    }

    @CheckedTemplate(basePath = "webhook")
    static class Templates {

        static native TemplateInstance delivery(
                String webhook,
                Delivery delivery,
                String tag,
                @Nullable Listed<Delivery.Attempt> attempts,
                Typed typed,
                @Nullable String done);
    }

    @GET
    public Response one(
            @PathParam("id") String id, @PathParam("number") long number, @QueryParam("done") @Nullable String done) {
        return page(id, number, Typed.NOTHING, done);
    }

    @POST
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replay(
            @PathParam("id") String id, @PathParam("number") long number, MultivaluedMap<String, String> values) {
        return step(id, number, "replay", Map.of(), new Form(values));
    }

    @POST
    @Path("/dismissal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dismiss(
            @PathParam("id") String id, @PathParam("number") long number, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        return step(id, number, "dismissal", Reason.of(form), form);
    }

    private Response step(String id, long number, String step, Object body, Form form) {
        Asked asked = Asked.of("webhooks", id, "deliveries", Long.toString(number), step);
        return switch (gateway.tell("POST", asked, body, form.tag(), Delivery.class)) {
            case Reply.Found<Delivery>(Delivery delivery, String tag) -> pages.see(home(id, number) + "?done=" + step);
            case Reply.Refused<Delivery>(Problem problem) -> again(id, number, step, problem, form);
            case Reply.Silent<Delivery>() -> again(id, number, step, problems.silent(), form);
        };
    }

    private Response again(String id, long number, String step, Problem problem, Form form) {
        return problem.asksForSignIn() ? pages.signIn() : page(id, number, Typed.of(step, problem, form), null);
    }

    private Response page(String id, long number, Typed typed, @Nullable String done) {
        Asked asked = Asked.of("webhooks", id, "deliveries", Long.toString(number));
        return switch (gateway.read(asked, Delivery.class)) {
            case Reply.Found<Delivery>(Delivery delivery, String tag) ->
                pages.show(typed.status(), Templates.delivery(id, delivery, tag, attempts(id, number), typed, done));
            case Reply.Refused<Delivery>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Delivery>() -> pages.silent();
        };
    }

    private @Nullable Listed<Delivery.Attempt> attempts(String id, long number) {
        return gateway.list(
                        Asked.of("webhooks", id, "deliveries", Long.toString(number), "attempts")
                                .with("limit", ATTEMPTS),
                        Delivery.Attempt.class)
                .orNothing();
    }

    private static String home(String id, long number) {
        return "/administration/webhooks/" + id + "/deliveries/" + number;
    }
}
