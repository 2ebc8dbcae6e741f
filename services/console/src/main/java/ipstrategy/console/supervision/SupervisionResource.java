package ipstrategy.console.supervision;

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
import ipstrategy.console.gateway.Services;
import ipstrategy.console.measure.Measure;
import ipstrategy.console.page.Pages;
import ipstrategy.console.plan.Named;
import ipstrategy.console.plan.Plans;
import ipstrategy.console.report.Report;
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

/// `/supervision`: the ladder, what was done about reports that are late, and what comes next.
@Path("/supervision")
@PermitAll
@RunOnVirtualThread
class SupervisionResource {

    private static final int A_PAGE = 50;
    private static final List<String> KINDS = List.of("REMINDER", "NOTICE", "SUPERVISION_LETTER", "AGENDA_ITEM");

    private final Gateway gateway;
    private final Watching watching;
    private final Agencies agencies;
    private final Plans plans;
    private final Pages pages;
    private final Visit visit;

    SupervisionResource(Gateway gateway, Watching watching, Agencies agencies, Plans plans, Pages pages, Visit visit) {
        this.gateway = gateway;
        this.watching = watching;
        this.agencies = agencies;
        this.plans = plans;
        this.pages = pages;
        this.visit = visit;
    }

    @CheckedTemplate(basePath = "supervision")
    static class Templates {

        static native TemplateInstance board(
                Board board, List<Ladder> ladders, List<String> services, List<Named> plans, List<Agency> agencies);

        static native TemplateInstance steps(Listed<Step> steps, List<String> kinds, List<Agency> agencies);

        /// @param tag the entity tag of the report
        static native TemplateInstance step(
                Step step,
                List<Step> history,
                @Nullable Outlook outlook,
                @Nullable Measure measure,
                @Nullable Report report,
                String tag,
                Typed typed,
                @Nullable String done);
    }

    @GET
    public Response board(
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("service") @Nullable String service) {
        if (visit.person() == null) {
            return pages.signIn();
        }
        String only = Services.ALL.contains(service == null ? "" : service) ? service : null;
        return pages.show(
                watching.board(plan, agency, only),
                board -> Templates.board(board, watching.ladders(), Services.ALL, plans.all(), agencies.all()));
    }

    /// All steps that were taken, the latest first.
    @GET
    @Path("/steps")
    public Response steps(
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("report") @Nullable String report,
            @QueryParam("step") @Nullable String step,
            @QueryParam("cursor") @Nullable String cursor) {
        if (visit.person() == null) {
            return pages.signIn();
        }
        Asked asked = Watching.steps(plan, agency)
                .with("report", report)
                .with("step", step)
                .with("sort", "-on")
                .with("cursor", cursor)
                .with("limit", A_PAGE);
        return pages.show(gateway.list(asked, Step.class), found -> Templates.steps(found, KINDS, agencies.all()));
    }

    @GET
    @Path("/steps/{id}")
    public Response one(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        return step(id, Typed.NOTHING, done);
    }

    /// Carries the matter of the step's report further up, ahead of the ladder.
    @POST
    @Path("/steps/{id}/escalation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response escalate(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Reply<Report> reply = gateway.tell(
                "POST",
                Asked.of("reports", form.text("report"), "escalation"),
                Reason.of(form),
                form.tag(),
                Report.class);
        return switch (reply) {
            case Reply.Found<Report>(Report escalated, String tag) ->
                pages.see(Asked.of("supervision", "steps", id)
                        .with("done", "escalated")
                        .toString());
            case Reply.Refused<Report>(Problem problem) ->
                problem.asksForSignIn() ? pages.signIn() : step(id, Typed.of("escalation", problem, form), null);
            case Reply.Silent<Report>() -> pages.silent();
        };
    }

    private Response step(String id, Typed typed, @Nullable String done) {
        return switch (watching.step(id)) {
            case Reply.Found<Step>(Step step, String tag) -> pages.show(typed.status(), page(step, typed, done));
            case Reply.Refused<Step>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Step>() -> pages.silent();
        };
    }

    private TemplateInstance page(Step step, Typed typed, @Nullable String done) {
        Measure measure = gateway.read(Asked.of("measures", step.measure()), Measure.class)
                .orNothing();
        Outlook outlook = measure == null ? null : watching.outlook(measure.service(), step);
        List<Step> history = watching.history(step);
        return gateway.read(Asked.of("reports", step.report()), Report.class)
                        instanceof Reply.Found<Report>(Report report, String tag)
                ? Templates.step(step, history, outlook, measure, report, tag, typed, done)
                : Templates.step(step, history, outlook, measure, null, "", typed, done);
    }
}
