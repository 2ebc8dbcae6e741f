package ipstrategy.console.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Reason;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Pages;
import ipstrategy.console.page.Say;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/reports/{id}`: a report, to be written, signed, countersigned or reviewed by whoever may. What somebody may not
/// do is decided by the service alone; the page shows its reasons.
@Path("/reports/{id}")
@PermitAll
@RunOnVirtualThread
class ReportsResource {

    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final Gateway gateway;
    private final Reading reading;
    private final Pages pages;
    private final Visit visit;
    private final Say say;

    ReportsResource(Gateway gateway, Reading reading, Pages pages, Visit visit, Say say) {
        this.gateway = gateway;
        this.reading = reading;
        this.pages = pages;
        this.visit = visit;
        this.say = say;
    }

    /// What the office says with its acceptance.
    record Comment(@Nullable String comment) {}

    /// The word of a participating agency.
    record Answer(String answer, @Nullable String text) {}

    @CheckedTemplate(basePath = "report")
    static class Templates {

        static native TemplateInstance report(Sheet sheet, Typed typed, @Nullable String done);

        /// The line that says how the last saving went, with the tag to save with next.
        static native TemplateInstance kept(@Nullable String tag, @Nullable String trouble);
    }

    @GET
    public Response report(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        return page(id, Typed.NOTHING, done);
    }

    /// Keeps what was written so far. The page does so by itself while somebody writes, and then only wants to hear how
    /// it went.
    @POST
    @Path("/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Draft.Read read = Draft.of(sent, period(id));
        Form form = new Form(sent);
        Reply<Report> reply =
                gateway.tell("PUT", Asked.of("reports", id, "draft"), read.draft(), form.tag(), Report.class);
        if (visit.isPartial()) {
            return kept(reply, read);
        }
        return read.notNumbers().isEmpty() || !(reply instanceof Reply.Found)
                ? after(id, reply, "saved", form)
                : again(id, "saved", notNumbers(read), form);
    }

    @POST
    @Path("/submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return act(id, "submission", Map.of(), "submitted", new Form(sent));
    }

    @POST
    @Path("/recall")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recall(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return act(id, "recall", Reason.of(form), "recalled", form);
    }

    @POST
    @Path("/acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return act(id, "acceptance", new Comment(form.some("comment")), "accepted", form);
    }

    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveBack(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return act(id, "return", Reason.of(form), "returned", form);
    }

    /// The participating agency's word.
    @POST
    @Path("/contributions/{agency}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("id") String id, @PathParam("agency") String agency, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Asked contribution = Asked.of("reports", id, "contributions", agency);
        Answer said = new Answer(form.text("answer"), form.some("text"));
        return switch (gateway.read(contribution, Contribution.class)) {
            case Reply.Found<Contribution>(Contribution asked, String tag) ->
                after(id, gateway.tell("PUT", contribution, said, tag, Contribution.class), "answered", form);
            case Reply.Refused<Contribution>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Contribution>() -> pages.silent();
        };
    }

    private Response act(String id, String step, Object body, String done, Form form) {
        Reply<Report> reply = gateway.tell("POST", Asked.of("reports", id, step), body, form.tag(), Report.class);
        return after(id, reply, done, form);
    }

    /// Back to the report where it was taken; else the page again with all that was typed, and what is wrong with it.
    private <T> Response after(String id, Reply<T> reply, String done, Form form) {
        return switch (reply) {
            case Reply.Found<T>(T value, String tag) -> pages.see("/reports/" + id + "?done=" + done);
            case Reply.Refused<T>(Problem problem) -> again(id, done, problem, form);
            case Reply.Silent<T>() -> pages.silent();
        };
    }

    private Response again(String id, String step, Problem problem, Form form) {
        return problem.asksForSignIn() ? pages.signIn() : page(id, Typed.of(step, problem, form), null);
    }

    private Response page(String id, Typed typed, @Nullable String done) {
        return switch (reading.report(id)) {
            case Reply.Found<Report>(Report report, String tag) ->
                pages.show(typed.status(), Templates.report(reading.sheet(report, tag), typed, done));
            case Reply.Refused<Report>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Report>() -> pages.silent();
        };
    }

    private Response kept(Reply<Report> reply, Draft.Read read) {
        return switch (reply) {
            case Reply.Found<Report>(Report report, String tag) ->
                pages.show(Templates.kept(tag, read.notNumbers().isEmpty() ? null : typed(read)));
            case Reply.Refused<Report>(Problem problem) ->
                problem.asksForSignIn() ? pages.signIn() : pages.show(Templates.kept(null, problem.words()));
            case Reply.Silent<Report>() -> pages.show(UNAVAILABLE, Templates.kept(null, ""));
        };
    }

    /// The rest of the draft is kept; what is no number can only be shown again.
    private Problem notNumbers(Draft.Read read) {
        return new Problem(null, UNPROCESSABLE, say.works().notNumbers(typed(read)), null, null);
    }

    private static String typed(Draft.Read read) {
        return String.join(", ", read.notNumbers().values());
    }

    /// An id is `{measure}_{period}_{agency}`.
    private static String period(String id) {
        String[] parts = id.split("_");
        return parts.length > 1 ? parts[1] : "";
    }
}
