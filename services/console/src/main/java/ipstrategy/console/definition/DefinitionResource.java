package ipstrategy.console.definition;

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
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Pages;
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

/// `/metrics/{code}/definition`: what a metric means and what must hold for its figures, and how that is revised.
@Path("/metrics/{code}/definition")
@PermitAll
@RunOnVirtualThread
class DefinitionResource {

    private static final String REVISE = "revise";
    private static final List<String> FREQUENCIES =
            List.of("MONTHLY", "QUARTERLY", "HALF_YEARLY", "ANNUAL", "FIVE_YEAR", "ONCE", "CONTINUOUS");
    private static final List<String> DIRECTIONS = List.of("UP", "DOWN", "STABLE", "NONE");

    private final Gateway gateway;
    private final Counter counter;
    private final Agencies agencies;
    private final Units units;
    private final Pages pages;

    DefinitionResource(Gateway gateway, Counter counter, Agencies agencies, Units units, Pages pages) {
        this.gateway = gateway;
        this.counter = counter;
        this.agencies = agencies;
        this.units = units;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "definition")
    static class Templates {

        static native TemplateInstance definition(
                Definition definition,
                Rulebook rulebook,
                String tag,
                List<String> frequencies,
                List<String> directions,
                UnitChoice units,
                List<Agency> agencies,
                Typed typed);
    }

    @GET
    public Response definition(@PathParam("code") String code) {
        return page(code, List.of()).show();
    }

    /// What the form does not ask for is read anew. Where somebody has changed it since the form was opened, the tag
    /// does not fit any more and nothing is taken.
    @POST
    @Path("/revise")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revise(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return switch (gateway.read(asked(code), Definition.class)) {
            case Reply.Found<Definition>(Definition standing, String tag) -> {
                List<Rulebook.Entered> rules = Rulebook.read(form, standing.dimensions());
                yield page(code, rules).put(REVISE, asked(code), Wanted.of(standing, rules, form), form);
            }
            case Reply.Refused<Definition>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Definition>() -> pages.silent();
        };
    }

    /// @param entered the rules of the form that was sent, by which it is told what is wrong with them
    private Page page(String code, List<Rulebook.Entered> entered) {
        return counter.page(
                "/metrics/" + code + "/definition",
                asked(code),
                Definition.class,
                (definition, tag, typed) -> Templates.definition(
                        definition,
                        new Rulebook(definition.rules(), definition.dimensions()),
                        tag,
                        FREQUENCIES,
                        DIRECTIONS,
                        new UnitChoice(units.all(), typed.in(REVISE).kept("unit", definition.unit())),
                        agencies.all(),
                        Rulebook.placed(typed, entered)));
    }

    private static Asked asked(String code) {
        return Asked.of("metrics", code);
    }
}
