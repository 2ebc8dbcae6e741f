package ipstrategy.console.measure;

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
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.language.Days;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/measures/{id}/responsibilities`: who answers for a measure and when, for the office to assign anew.
@Path("/measures/{id}/responsibilities")
@PermitAll
@RunOnVirtualThread
class DivisionsResource {

    private static final List<String> ROLES = List.of("LEAD", "CO_LEAD", "PARTICIPANT", "BY_DUTY", "ALL_MEMBERS");

    private final Gateway gateway;
    private final Counter counter;
    private final Agencies agencies;
    private final Clock clock;

    DivisionsResource(Gateway gateway, Counter counter, Agencies agencies, Clock clock) {
        this.gateway = gateway;
        this.counter = counter;
        this.agencies = agencies;
        this.clock = clock;
    }

    /// Who is to answer, as the API takes it.
    record Assigned(
            List<Division.Named> responsibilities, @Nullable String from, String reason) {}

    @CheckedTemplate(basePath = "measure")
    static class Templates {

        static native TemplateInstance division(
                Division division,
                String tag,
                @Nullable Measure measure,
                List<Agency> agencies,
                List<String> roles,
                LocalDate today,
                Typed typed);
    }

    @GET
    public Response show(@PathParam("id") String id) {
        return page(id).show();
    }

    @POST
    @Path("/assign")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response assign(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Assigned assigned = new Assigned(Division.named(form), form.some("from"), form.text("reason"));
        return page(id).put("assign", asked(id), assigned, form);
    }

    private Page page(String id) {
        return counter.page(
                "/measures/" + id + "/responsibilities",
                asked(id),
                Division.class,
                (division, tag, typed) -> Templates.division(
                        division,
                        tag,
                        gateway.read(Asked.of("measures", id), Measure.class).orNothing(),
                        agencies.all(),
                        ROLES,
                        LocalDate.ofInstant(clock.instant(), Days.ZONE),
                        typed));
    }

    private static Asked asked(String id) {
        return Asked.of("measures", id, "responsibilities");
    }
}
