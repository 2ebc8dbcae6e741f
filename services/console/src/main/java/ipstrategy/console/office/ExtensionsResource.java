package ipstrategy.console.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import ipstrategy.console.measure.Measure;
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

/// `/office/extensions`: requests for more time, and the office's decision on each.
@Path("/office/extensions")
@PermitAll
@RunOnVirtualThread
class ExtensionsResource {

    private static final int A_PAGE = 50;
    private static final List<String> STATES = List.of("REQUESTED", "GRANTED", "REFUSED", "WITHDRAWN");

    private final Gateway gateway;
    private final Agencies agencies;
    private final Pages pages;
    private final Visit visit;

    ExtensionsResource(Gateway gateway, Agencies agencies, Pages pages, Visit visit) {
        this.gateway = gateway;
        this.agencies = agencies;
        this.pages = pages;
        this.visit = visit;
    }

    /// What the office decides.
    ///
    /// @param until the day up to which more time is given; nothing for the day that was asked for
    record Decision(boolean granted, @Nullable String until, String reason) {}

    @CheckedTemplate(basePath = "office")
    static class Templates {

        static native TemplateInstance extensions(
                Listed<Extension> extensions, List<String> states, List<Agency> agencies);

        static native TemplateInstance extension(
                Extension extension, String tag, @Nullable Measure measure, Typed typed, @Nullable String done);
    }

    @GET
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("cursor") @Nullable String cursor) {
        if (visit.person() == null) {
            return pages.signIn();
        }
        Asked asked = Asked.of("extensions")
                .with("state", state)
                .with("agency", agency)
                .with("cursor", cursor)
                .with("limit", A_PAGE);
        return pages.show(
                gateway.list(asked, Extension.class),
                extensions -> Templates.extensions(extensions, STATES, agencies.all()));
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        return page(id, Typed.NOTHING, done);
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        boolean granted = form.text("granted").equals("true");
        Decision decision = new Decision(granted, granted ? form.some("until") : null, form.text("reason"));
        return after(
                id,
                "decision",
                gateway.tell("POST", Asked.of("extensions", id, "decision"), decision, form.tag(), Extension.class),
                form);
    }

    /// The agency that asked takes its request back.
    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return after(
                id,
                "withdrawal",
                gateway.tell(
                        "POST", Asked.of("extensions", id, "withdrawal"), Reason.of(form), form.tag(), Extension.class),
                form);
    }

    private Response after(String id, String step, Reply<Extension> reply, Form form) {
        return switch (reply) {
            case Reply.Found<Extension>(Extension extension, String tag) ->
                pages.see(Asked.of("office", "extensions", id)
                        .with("done", extension.state())
                        .toString());
            case Reply.Refused<Extension>(Problem problem) ->
                problem.asksForSignIn() ? pages.signIn() : page(id, Typed.of(step, problem, form), null);
            case Reply.Silent<Extension>() -> pages.silent();
        };
    }

    private Response page(String id, Typed typed, @Nullable String done) {
        return switch (gateway.read(Asked.of("extensions", id), Extension.class)) {
            case Reply.Found<Extension>(Extension extension, String tag) ->
                pages.show(typed.status(), Templates.extension(extension, tag, measure(extension), typed, done));
            case Reply.Refused<Extension>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Extension>() -> pages.silent();
        };
    }

    private @Nullable Measure measure(Extension extension) {
        return gateway.read(Asked.of("measures", extension.measure()), Measure.class)
                .orNothing();
    }
}
