package ipstrategy.console.matter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.filing.Counter;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Page;
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

/// `/matters`: matters of weight, to be reported to the State Council or settled by the office.
@Path("/matters")
@PermitAll
@RunOnVirtualThread
class MattersResource {

    private static final int A_PAGE = 50;
    private static final String PLACE = "/matters";
    private static final List<String> STATES = List.of("RAISED", "REPORTED_TO_STATE_COUNCIL", "SETTLED");

    private final Counter counter;

    MattersResource(Counter counter) {
        this.counter = counter;
    }

    /// How it was reported, as the API takes it.
    record Reported(String documentNumber, String note) {}

    /// How it was settled, as the API takes it.
    record Settled(String note) {}

    @CheckedTemplate(basePath = "matter")
    static class Templates {

        static native TemplateInstance matters(Listed<Matter> matters, List<String> states);

        static native TemplateInstance matter(Matter matter, String tag, Typed typed);
    }

    @GET
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("measure") @Nullable String measure,
            @QueryParam("cursor") @Nullable String cursor) {
        Asked asked = Asked.of("matters")
                .with("state", state)
                .with("agency", agency)
                .with("measure", measure)
                .with("sort", "-id")
                .with("cursor", cursor)
                .with("limit", A_PAGE);
        return counter.list(PLACE, asked, Matter.class, (matters, tag, typed) -> Templates.matters(matters, STATES))
                .show();
    }

    @GET
    @Path("/{id}")
    public Response matter(@PathParam("id") String id) {
        return page(id).show();
    }

    @POST
    @Path("/{id}/report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response report(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(id).post(
                        "report",
                        Asked.of("matters", id, "reporting"),
                        new Reported(form.text("documentNumber"), form.text("note")),
                        form);
    }

    @POST
    @Path("/{id}/settle")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(id).post("settle", Asked.of("matters", id, "settlement"), new Settled(form.text("note")), form);
    }

    private Page page(String id) {
        return counter.page(PLACE + "/" + id, Asked.of("matters", id), Matter.class, Templates::matter);
    }
}
