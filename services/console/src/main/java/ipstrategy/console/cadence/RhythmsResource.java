package ipstrategy.console.cadence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.filing.Counter;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Offers;
import ipstrategy.console.filing.Page;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
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
import org.jspecify.annotations.Nullable;

/// `/plans/{plan}/reporting`: by what rhythm a plan is reported on in each service that owns measures of it. The office
/// sets it, and may let single measures follow one of their own.
@Path("/plans/{plan}/reporting")
@PermitAll
@RunOnVirtualThread
class RhythmsResource {

    /// No plan has more measures.

    private static final List<String> CADENCES = List.of("MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY");

    private final Gateway gateway;
    private final Counter counter;
    private final Offers offers;
    private final Pages pages;

    RhythmsResource(Gateway gateway, Counter counter, Offers offers, Pages pages) {
        this.gateway = gateway;
        this.counter = counter;
        this.offers = offers;
        this.pages = pages;
    }

    /// The rhythm of a plan as the API takes it. What is no number is handed on, for the API to say so.
    record Wanted(
            String cadence,
            @Nullable String from,
            @Nullable String to,
            @Nullable Object workingDays,
            @Nullable Object contributionWorkingDays,
            @Nullable Object resubmitWorkingDays,
            String reason) {}

    /// The rhythm of one measure.
    ///
    /// @param cadence nothing for the plan's again
    record Apart(@Nullable String cadence, String reason) {}

    @CheckedTemplate(basePath = "cadence")
    static class Templates {

        static native TemplateInstance rhythms(String plan, Listed<Entry> measures, List<Owner> owners);

        static native TemplateInstance rhythm(
                Rhythm rhythm, String tag, List<Entry> measures, List<String> cadences, Typed typed);
    }

    @GET
    public Response list(@PathParam("plan") String plan) {
        Asked asked = Asked.of("reporting-rules").with("plan", plan).whole();
        return switch (gateway.list(asked, Rhythm.class)) {
            case Reply.Found<Listed<Rhythm>>(Listed<Rhythm> rhythms, String tag) ->
                pages.show(
                        gateway.list(measures(plan), Entry.class),
                        measures -> Templates.rhythms(plan, measures, Owner.of(measures, rhythms)));
            case Reply.Refused<Listed<Rhythm>>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Listed<Rhythm>>() -> pages.silent();
        };
    }

    @GET
    @Path("/{service}")
    public Response one(@PathParam("plan") String plan, @PathParam("service") String service) {
        return page(plan, service).show();
    }

    @POST
    @Path("/{service}/rule")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(
            @PathParam("plan") String plan, @PathParam("service") String service, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Wanted wanted = new Wanted(
                form.text("cadence"),
                form.some("from"),
                form.some("to"),
                form.numberOrText("workingDays"),
                form.numberOrText("contributionWorkingDays"),
                form.numberOrText("resubmitWorkingDays"),
                form.text("reason"));
        return page(plan, service).put("rule", asked(plan, service), wanted, form);
    }

    @POST
    @Path("/{service}/measure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apart(
            @PathParam("plan") String plan, @PathParam("service") String service, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Asked asked = Asked.of("services", service, "reporting-rules", plan, "measures", form.text("measure"));
        return page(plan, service).put("measure", asked, new Apart(form.some("cadence"), form.text("reason")), form);
    }

    private Page page(String plan, String service) {
        List<Entry> measures = gateway.rows(measures(plan).with("service", service), Entry.class);
        return counter.page(
                "/plans/" + plan + "/reporting/" + service,
                () -> rhythm(plan, service),
                (rhythm, tag, typed) -> Templates.rhythm(rhythm, tag, measures, CADENCES, typed));
    }

    /// Where nothing is set yet, what would be set.
    private Reply<Rhythm> rhythm(String plan, String service) {
        Reply<Rhythm> reply = gateway.read(asked(plan, service), Rhythm.class);
        return reply instanceof Reply.Refused<Rhythm>(Problem problem) && problem.knowsNothing()
                ? new Reply.Found<>(Rhythm.unset(plan, service, offers.toOffice("set-rule")), "")
                : reply;
    }

    private static Asked asked(String plan, String service) {
        return Asked.of("services", service, "reporting-rules", plan);
    }

    private static Asked measures(String plan) {
        return Asked.of("measures").with("plan", plan).whole().with("fields", "id,number,title,service");
    }
}
