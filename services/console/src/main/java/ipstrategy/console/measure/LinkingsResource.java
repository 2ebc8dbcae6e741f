package ipstrategy.console.measure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.filing.Counter;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Page;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/measures/{id}/metrics`: of which metrics reports on a measure give values, for the office to say.
@Path("/measures/{id}/metrics")
@PermitAll
@RunOnVirtualThread
class LinkingsResource {

    private final Gateway gateway;
    private final Counter counter;

    LinkingsResource(Gateway gateway, Counter counter) {
        this.gateway = gateway;
        this.counter = counter;
    }

    /// The metrics, as the API takes them.
    record Linked(List<String> metrics, String reason) {}

    @CheckedTemplate(basePath = "measure")
    static class Templates {

        static native TemplateInstance linking(Linking linking, String tag, @Nullable Measure measure, Typed typed);
    }

    @GET
    public Response show(@PathParam("id") String id) {
        return page(id).show();
    }

    @POST
    @Path("/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response link(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(id).put("link", asked(id), new Linked(form.words("metrics"), form.text("reason")), form);
    }

    private Page page(String id) {
        return counter.page(
                "/measures/" + id + "/metrics",
                asked(id),
                Linking.class,
                (linking, tag, typed) -> Templates.linking(
                        linking,
                        tag,
                        gateway.read(Asked.of("measures", id), Measure.class).orNothing(),
                        typed));
    }

    private static Asked asked(String id) {
        return Asked.of("measures", id, "metrics");
    }
}
