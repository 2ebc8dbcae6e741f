package ipstrategy.console.webhook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.administration.Form;
import ipstrategy.console.administration.Problems;
import ipstrategy.console.administration.Reason;
import ipstrategy.console.administration.Sent;
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
                Sent sent,
                @Nullable String done);
    }

    @GET
    public Response one(
            @PathParam("id") String id, @PathParam("number") long number, @QueryParam("done") @Nullable String done) {
        return page(id, number, Response.Status.OK.getStatusCode(), Sent.NOTHING, done);
    }

    @POST
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replay(
            @PathParam("id") String id, @PathParam("number") long number, MultivaluedMap<String, String> values) {
        return step(id, number, "replay", Map.of(), values);
    }

    @POST
    @Path("/dismissal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dismiss(
            @PathParam("id") String id, @PathParam("number") long number, MultivaluedMap<String, String> values) {
        return step(id, number, "dismissal", new Reason(new Form(values).text("reason")), values);
    }

    private Response step(String id, long number, String step, Object body, MultivaluedMap<String, String> values) {
        Asked asked = Asked.of("webhooks", id, "deliveries", Long.toString(number), step);
        return switch (gateway.tell("POST", asked, body, new Form(values).tag(), Delivery.class)) {
            case Reply.Found<Delivery>(Delivery delivery, String tag) -> pages.see(home(id, number) + "?done=" + step);
            case Reply.Refused<Delivery>(Problem problem) -> again(id, number, step, problem, values);
            case Reply.Silent<Delivery>() -> again(id, number, step, problems.silent(), values);
        };
    }

    private Response again(
            String id, long number, String step, Problem problem, MultivaluedMap<String, String> values) {
        return problem.asksForSignIn()
                ? pages.see("/sign-in?back=" + home(id, number))
                : page(id, number, problem.status(), Sent.refused(step, problem, values), null);
    }

    private Response page(String id, long number, int status, Sent sent, @Nullable String done) {
        Asked asked = Asked.of("webhooks", id, "deliveries", Long.toString(number));
        return switch (gateway.read(asked, Delivery.class)) {
            case Reply.Found<Delivery>(Delivery delivery, String tag) ->
                pages.show(status, Templates.delivery(id, delivery, tag, attempts(id, number), sent, done));
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
