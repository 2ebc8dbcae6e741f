package ipstrategy.console.evaluation;

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
import ipstrategy.console.gateway.Reply;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/evaluation/rounds/{code}/strands/{strand}`: what the bodies of a strand say of themselves, and what it comes to.
@Path("/evaluation/rounds/{code}/strands/{strand}")
@PermitAll
@RunOnVirtualThread
class StrandsResource {

    private static final String FIGURE = "figures/";

    private final Gateway gateway;
    private final Counter counter;
    private final Visit visit;

    StrandsResource(Gateway gateway, Counter counter, Visit visit) {
        this.gateway = gateway;
        this.counter = counter;
        this.visit = visit;
    }

    /// What a strand comes to, as the API takes it.
    record Concluded(String text, @Nullable String consultant, String reason) {}

    /// What a body says of itself, as the API takes it.
    record Reported(String text, List<String> evidence, List<Strand.Figure> figures) {}

    @CheckedTemplate(basePath = "evaluation")
    static class Templates {

        static native TemplateInstance strand(
                Strand strand,
                String tag,
                @Nullable Listed<Strand.SelfReport> reports,
                Strand.@Nullable Own own,
                Typed typed);
    }

    @GET
    public Response strand(@PathParam("code") String code, @PathParam("strand") String strand) {
        return page(code, strand).show();
    }

    @POST
    @Path("/conclude")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response conclude(
            @PathParam("code") String code, @PathParam("strand") String strand, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Concluded concluded = new Concluded(form.text("text"), form.some("consultant"), form.text("reason"));
        return page(code, strand).put("conclude", asked(code, strand, "conclusion"), concluded, form);
    }

    /// The body of whoever is signed in reports.
    @POST
    @Path("/report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response report(
            @PathParam("code") String code, @PathParam("strand") String strand, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        List<String> evidence = form.entries("evidence");
        List<Strand.Figure> figures = new ArrayList<>();
        for (String indicator : form.chosen("indicator")) {
            String value = form.some(FIGURE + indicator);
            if (value != null) {
                figures.add(new Strand.Figure(indicator, value, evidence));
            }
        }
        return page(code, strand)
                .put(
                        "report",
                        asked(code, strand, "self-reports", form.text("body")),
                        new Reported(form.text("text"), evidence, figures),
                        form);
    }

    private Page page(String code, String strand) {
        return counter.page(
                "/evaluation/rounds/" + code + "/strands/" + strand,
                asked(code, strand),
                Strand.class,
                (found, tag, typed) -> Templates.strand(
                        found,
                        tag,
                        gateway.list(asked(code, strand, "self-reports").whole(), Strand.SelfReport.class)
                                .orNothing(),
                        own(found),
                        typed));
    }

    private Strand.@Nullable Own own(Strand strand) {
        Person person = visit.person();
        String agency = person == null ? null : person.agency();
        if (agency == null || !strand.bodies().contains(agency)) {
            return null;
        }
        Reply<Strand.SelfReport> reply =
                gateway.read(asked(strand.round(), strand.code(), "self-reports", agency), Strand.SelfReport.class);
        return reply instanceof Reply.Found<Strand.SelfReport>(Strand.SelfReport report, String tag)
                ? new Strand.Own(report, tag)
                : null;
    }

    private static Asked asked(String code, String strand, String... below) {
        List<String> steps = new ArrayList<>(List.of("evaluation-rounds", code, "strands", strand));
        steps.addAll(List.of(below));
        return Asked.of(steps.toArray(String[]::new));
    }
}
