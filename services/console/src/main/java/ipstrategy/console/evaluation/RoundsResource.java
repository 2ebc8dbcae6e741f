package ipstrategy.console.evaluation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.agency.Agencies;
import ipstrategy.console.agency.Agency;
import ipstrategy.console.filing.Counter;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Page;
import ipstrategy.console.filing.Reason;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.page.Pages;
import ipstrategy.console.plan.Named;
import ipstrategy.console.plan.Plans;
import ipstrategy.console.visit.Person;
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

/// `/evaluation`: the rounds, what an agency has to do in them, and each round with its results.
@Path("/evaluation")
@PermitAll
@RunOnVirtualThread
class RoundsResource {

    private static final int A_PAGE = 50;
    private static final String ROUNDS = "/evaluation/rounds/";

    private final Gateway gateway;
    private final Counter counter;
    private final Agencies agencies;
    private final Plans plans;
    private final Pages pages;
    private final Visit visit;

    RoundsResource(Gateway gateway, Counter counter, Agencies agencies, Plans plans, Pages pages, Visit visit) {
        this.gateway = gateway;
        this.counter = counter;
        this.agencies = agencies;
        this.plans = plans;
        this.pages = pages;
        this.visit = visit;
    }

    @CheckedTemplate(basePath = "evaluation")
    static class Templates {

        static native TemplateInstance rounds(
                Listed<Round> rounds, @Nullable Listed<Evaluation> own, @Nullable Listed<Evaluation> late);

        static native TemplateInstance planning(
                List<Planned.Row> items,
                List<Planned.Row> grades,
                List<Named> plans,
                List<Agency> agencies,
                Typed typed);

        static native TemplateInstance round(
                Round round, String tag, @Nullable Listed<Evaluation> evaluations, Typed typed);
    }

    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        Person person = visit.person();
        String agency = person == null ? null : person.agency();
        return pages.show(
                gateway.list(
                        Asked.of("evaluation-rounds")
                                .with("sort", "-code")
                                .with("cursor", cursor)
                                .with("limit", A_PAGE),
                        Round.class),
                rounds -> Templates.rounds(
                        rounds,
                        agency == null
                                ? null
                                : evaluations(Asked.of("evaluations").with("agency", agency)),
                        evaluations(Asked.of("evaluations").with("overdue", true))));
    }

    @GET
    @Path("/planning")
    public Response planning() {
        return visit.person() == null ? pages.signIn() : plan().show();
    }

    @POST
    @Path("/planning")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return plan().make(
                        "plan",
                        Asked.of("evaluation-rounds"),
                        Planned.of(form),
                        form,
                        made -> ROUNDS + made.path("code").asText());
    }

    @GET
    @Path("/rounds/{code}")
    public Response round(@PathParam("code") String code) {
        return page(code).show();
    }

    @POST
    @Path("/rounds/{code}/open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        return act(code, "open", "opening", new Form(sent));
    }

    @POST
    @Path("/rounds/{code}/verify")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response verify(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        return act(code, "verify", "verification", new Form(sent));
    }

    @POST
    @Path("/rounds/{code}/grade")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response grade(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        return act(code, "grade", "grading", new Form(sent));
    }

    @POST
    @Path("/rounds/{code}/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        return act(code, "publish", "publication", new Form(sent));
    }

    private Response act(String code, String step, String below, Form form) {
        return page(code).post(step, Asked.of("evaluation-rounds", code, below), Reason.of(form), form);
    }

    private Page page(String code) {
        return counter.page(
                ROUNDS + code,
                Asked.of("evaluation-rounds", code),
                Round.class,
                (round, tag, typed) -> Templates.round(
                        round, tag, evaluations(Asked.of("evaluations").with("round", code)), typed));
    }

    private Page plan() {
        return counter.blank("/evaluation/planning", this::planning);
    }

    private TemplateInstance planning(Typed typed) {
        return Templates.planning(Planned.itemRows(), Planned.gradeRows(), plans.all(), agencies.all(), typed);
    }

    private @Nullable Listed<Evaluation> evaluations(Asked asked) {
        return gateway.list(asked.whole(), Evaluation.class).orNothing();
    }
}
