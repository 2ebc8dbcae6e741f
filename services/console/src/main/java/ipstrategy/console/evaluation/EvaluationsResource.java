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

/// `/evaluation/of/{id}`: one evaluation, item by item: what the agency says of itself, what the office finds, what is
/// to be put right, and what was published.
@Path("/evaluation/of/{id}")
@PermitAll
@RunOnVirtualThread
class EvaluationsResource {

    private final Gateway gateway;
    private final Counter counter;

    EvaluationsResource(Gateway gateway, Counter counter) {
        this.gateway = gateway;
        this.counter = counter;
    }

    /// Something found amiss, as the API takes it.
    record Found(String text, String severity, String due) {}

    /// What was done about it, as the API takes it.
    record Rectified(String text, List<String> evidence) {}

    /// Whether it is put right, as the API takes it.
    record Seen(boolean accepted, String reason) {}

    @CheckedTemplate(basePath = "evaluation")
    static class Templates {

        static native TemplateInstance evaluation(Sheet sheet, Typed typed);
    }

    @GET
    public Response evaluation(@PathParam("id") String id) {
        return page(id).show();
    }

    @POST
    @Path("/assess")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response assess(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Asked asked = Asked.of("evaluations", id, "self-assessment");
        return page(id).put("assess", asked, Marking.assessment(form), form);
    }

    @POST
    @Path("/verify")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response verify(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Asked asked = Asked.of("evaluations", id, "verification");
        return page(id).put("verify", asked, Marking.verification(form), form);
    }

    /// Another version of what is published.
    @POST
    @Path("/correct")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Asked asked = Asked.of("evaluations", id, "corrections");
        return page(id).post("correct", asked, Marking.correction(form), form);
    }

    @POST
    @Path("/find")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response find(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Found found = new Found(form.text("text"), form.text("severity"), form.text("due"));
        return page(id).post("find", Asked.of("evaluations", id, "findings"), found, form);
    }

    @POST
    @Path("/rectify/{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rectify(
            @PathParam("id") String id, @PathParam("number") int number, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Rectified rectified = new Rectified(form.text("text"), form.entries("evidence"));
        return page(id).post("rectify/" + number, finding(id, number, "rectification"), rectified, form);
    }

    @POST
    @Path("/see/{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response see(
            @PathParam("id") String id, @PathParam("number") int number, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Seen seen = new Seen(form.text("accepted").equals("true"), form.text("reason"));
        return page(id).post("see/" + number, finding(id, number, "verification"), seen, form);
    }

    private Page page(String id) {
        return counter.page(
                "/evaluation/of/" + id,
                Asked.of("evaluations", id),
                Evaluation.class,
                (evaluation, tag, typed) -> Templates.evaluation(sheet(evaluation, tag), typed));
    }

    private Sheet sheet(Evaluation evaluation, String tag) {
        List<Evaluation.Version> versions = evaluation.published() == 0
                ? List.of()
                : gateway.rows(
                        Asked.of("evaluations", evaluation.id(), "versions").whole(), Evaluation.Version.class);
        return new Sheet(
                evaluation,
                tag,
                gateway.read(Asked.of("evaluation-rounds", evaluation.round()), Round.class)
                        .orNothing(),
                versions);
    }

    private static Asked finding(String id, int number, String step) {
        return Asked.of("evaluations", id, "findings", Integer.toString(number), step);
    }
}
