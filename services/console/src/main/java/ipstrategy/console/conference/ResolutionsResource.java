package ipstrategy.console.conference;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.agency.Agencies;
import ipstrategy.console.agency.Agency;
import ipstrategy.console.filing.Counter;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Page;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Listed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// `/conference/resolutions`: what was resolved, until it is closed by evidence.
@Path("/conference/resolutions")
@PermitAll
@RunOnVirtualThread
class ResolutionsResource {

    private static final int A_PAGE = 50;
    private static final String PLACE = "/conference/resolutions";

    private final Counter counter;
    private final Agencies agencies;

    ResolutionsResource(Counter counter, Agencies agencies) {
        this.counter = counter;
        this.agencies = agencies;
    }

    /// By what it is closed, as the API takes it.
    record Closed(Resolution.Evidence evidence) {}

    @CheckedTemplate(basePath = "conference")
    static class Templates {

        static native TemplateInstance resolutions(
                Listed<Resolution> resolutions, Narrowed narrowed, List<Agency> agencies);

        static native TemplateInstance resolution(Resolution resolution, String tag, Typed typed);
    }

    @GET
    public Response list(@BeanParam Narrowed narrowed) {
        return counter.list(
                        PLACE,
                        narrowed.resolutions().with("limit", A_PAGE),
                        Resolution.class,
                        (resolutions, tag, typed) -> Templates.resolutions(resolutions, narrowed, agencies.all()))
                .show();
    }

    @GET
    @Path("/{id}")
    public Response resolution(@PathParam("id") String id) {
        return page(id).show();
    }

    @POST
    @Path("/{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Resolution.Evidence evidence = new Resolution.Evidence(
                form.some("evidence/measure"),
                form.some("evidence/sha256"),
                form.some("evidence/documentNumber"),
                form.some("evidence/note"));
        return page(id).post("close", Asked.of("resolutions", id, "closing"), new Closed(evidence), form);
    }

    private Page page(String id) {
        return counter.page(PLACE + "/" + id, Asked.of("resolutions", id), Resolution.class, Templates::resolution);
    }
}
