package ipstrategy.console.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.filing.Counter;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Page;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.measure.Filed;
import ipstrategy.console.measure.Measure;
import ipstrategy.console.page.Action;
import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Person;
import ipstrategy.console.visit.Visit;
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

/// `/measures/{id}/extensions`: requests for more time for one measure or its reports, and the form to make one.
@Path("/measures/{id}/extensions")
@PermitAll
@RunOnVirtualThread
class RequestingResource {

    private static final String DEADLINE = "DEADLINE";

    private final Gateway gateway;
    private final Counter counter;
    private final Pages pages;
    private final Visit visit;

    RequestingResource(Gateway gateway, Counter counter, Pages pages, Visit visit) {
        this.gateway = gateway;
        this.counter = counter;
        this.pages = pages;
        this.visit = visit;
    }

    /// What is asked for, as the API takes it.
    ///
    /// @param report the report, where it is about one
    record Request(
            String of, @Nullable String report, @Nullable String until, String reason) {}

    /// A measure with what may be asked for.
    ///
    /// @param reports those of the person's agency that are still to be submitted
    record Ground(Measure measure, List<Filed> reports) {

        public Action ask() {
            return measure.action("request-extension");
        }

        public String place() {
            return measure.page() + "/extensions";
        }
    }

    @CheckedTemplate(basePath = "office")
    static class Templates {

        static native TemplateInstance requesting(Ground ground, @Nullable Listed<Extension> extensions, Typed typed);
    }

    @GET
    public Response list(@PathParam("id") String id) {
        return visit.person() == null ? pages.signIn() : page(id).show();
    }

    @POST
    @Path("/request")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        String of = form.text("of");
        Request request = of.equals(DEADLINE)
                ? new Request(DEADLINE, null, form.some("until"), form.text("reason"))
                : new Request("REPORT", of, form.some("until"), form.text("reason"));
        return page(id).make(
                        "request",
                        Asked.of("measures", id, "extensions"),
                        request,
                        form,
                        made -> "/office/extensions/" + made.path("id").asText());
    }

    private Page page(String id) {
        return counter.page(
                "/measures/" + id + "/extensions",
                Asked.of("measures", id),
                Measure.class,
                (measure, tag, typed) -> Templates.requesting(ground(measure), extensions(id), typed));
    }

    private Ground ground(Measure measure) {
        return new Ground(measure, open(measure.id()));
    }

    private @Nullable Listed<Extension> extensions(String measure) {
        Asked asked = Asked.of("extensions").with("measure", measure).whole();
        return gateway.list(asked, Extension.class).orNothing();
    }

    private List<Filed> open(String measure) {
        Person person = visit.person();
        if (person == null || person.agency() == null) {
            return List.of();
        }
        Asked asked = Asked.of("reports")
                .with("measure", measure)
                .with("agency", person.agency())
                .with("sort", "-due")
                .whole();
        Listed<Filed> reports = gateway.list(asked, Filed.class).orNothing();
        return reports == null
                ? List.of()
                : reports.items().stream().filter(Filed::isOpen).toList();
    }
}
