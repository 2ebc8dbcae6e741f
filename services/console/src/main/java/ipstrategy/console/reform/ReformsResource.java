package ipstrategy.console.reform;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.filing.Counter;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Page;
import ipstrategy.console.filing.Reason;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Listed;
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

/// `/reforms`: what passes from which agency to which, proposed by the register and decided by the office.
@Path("/reforms")
@PermitAll
@RunOnVirtualThread
class ReformsResource {

    private static final int A_PAGE = 50;
    private static final String PLACE = "/reforms";
    private static final List<String> STATES = List.of("DRAFT", "DECIDED", "DROPPED");

    private final Counter counter;

    ReformsResource(Counter counter) {
        this.counter = counter;
    }

    /// What passes, as the API takes it.
    record Scope(@Nullable List<String> measures, String reason) {}

    @CheckedTemplate(basePath = "reform")
    static class Templates {

        static native TemplateInstance reforms(Listed<Reform> reforms, List<String> states);

        static native TemplateInstance reform(Reform reform, String tag, Typed typed);
    }

    @GET
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("predecessor") @Nullable String predecessor,
            @QueryParam("successor") @Nullable String successor,
            @QueryParam("cursor") @Nullable String cursor) {
        Asked asked = Asked.of("reforms")
                .with("state", state)
                .with("predecessor", predecessor)
                .with("successor", successor)
                .with("cursor", cursor)
                .with("limit", A_PAGE);
        return counter.list(PLACE, asked, Reform.class, (reforms, tag, typed) -> Templates.reforms(reforms, STATES))
                .show();
    }

    @GET
    @Path("/{id}")
    public Response reform(@PathParam("id") String id) {
        return page(id).show();
    }

    /// Says which measures pass; all where the form says so.
    @POST
    @Path("/{id}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        List<String> listed = form.text("extent").equals("ALL") ? null : form.entries("measures");
        return page(id).put("change", Asked.of("reforms", id), new Scope(listed, form.text("reason")), form);
    }

    @POST
    @Path("/{id}/decide")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(id).post("decide", Asked.of("reforms", id, "decision"), Reason.of(form), form);
    }

    @POST
    @Path("/{id}/drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response drop(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(id).post("drop", Asked.of("reforms", id, "drop"), Reason.of(form), form);
    }

    private Page page(String id) {
        return counter.page(PLACE + "/" + id, Asked.of("reforms", id), Reform.class, Templates::reform);
    }
}
