package ipstrategy.console.task;

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
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.measure.Measure;
import ipstrategy.console.report.Exhibit;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/measures/{id}/tasks`: a measure taken apart. Who leads it divides and changes, who does a part begins it and shows
/// that it is done.
@Path("/measures/{id}/tasks")
@PermitAll
@RunOnVirtualThread
class TasksResource {

    private final Gateway gateway;
    private final Counter counter;
    private final Agencies agencies;

    TasksResource(Gateway gateway, Counter counter, Agencies agencies) {
        this.gateway = gateway;
        this.counter = counter;
        this.agencies = agencies;
    }

    /// What is said when a task moves on.
    record Move(List<String> evidence, @Nullable String reason) {}

    @CheckedTemplate(basePath = "task")
    static class Templates {

        static native TemplateInstance tasks(Tree tree, List<Agency> agencies, Typed typed);

        static native TemplateInstance task(
                Task task, String tag, Tree tree, List<Exhibit> evidence, List<Agency> agencies, Typed typed);
    }

    @GET
    public Response list(@PathParam("id") String id) {
        return page(id).show();
    }

    @POST
    @Path("/divide")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response divide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(id).make(
                        "divide",
                        asked(id),
                        Terms.of(form),
                        form,
                        made -> place(id) + "/" + made.path("number").asText());
    }

    @GET
    @Path("/{number}")
    public Response one(@PathParam("id") String id, @PathParam("number") String number) {
        return page(id, number).show();
    }

    @POST
    @Path("/{number}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("id") String id, @PathParam("number") String number, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(id, number).patch("change", asked(id, number), Terms.of(form), form);
    }

    @POST
    @Path("/{number}/start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(
            @PathParam("id") String id, @PathParam("number") String number, MultivaluedMap<String, String> sent) {
        return page(id, number).post("start", asked(id, number, "start"), Map.of(), new Form(sent));
    }

    @POST
    @Path("/{number}/complete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response complete(
            @PathParam("id") String id, @PathParam("number") String number, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Move move = new Move(form.chosen("evidence"), form.some("reason"));
        return page(id, number).post("complete", asked(id, number, "completion"), move, form);
    }

    @POST
    @Path("/{number}/drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response drop(
            @PathParam("id") String id, @PathParam("number") String number, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(id, number).post("drop", asked(id, number, "drop"), new Move(List.of(), form.some("reason")), form);
    }

    private static Asked asked(String id) {
        return Asked.of("measures", id, "tasks");
    }

    private static Asked asked(String id, String number) {
        return Asked.of("measures", id, "tasks", number);
    }

    private static Asked asked(String id, String number, String step) {
        return Asked.of("measures", id, "tasks", number, step);
    }

    private static String place(String id) {
        return "/measures/" + id + "/tasks";
    }

    private Page page(String id) {
        return counter.list(
                place(id),
                all(id),
                Task.class,
                (tasks, tag, typed) -> Templates.tasks(tree(id, tasks), agencies.all(), typed));
    }

    private Page page(String id, String number) {
        return counter.page(
                place(id) + "/" + number,
                asked(id, number),
                Task.class,
                (task, tag, typed) -> Templates.task(
                        task,
                        tag,
                        tree(id, gateway.list(all(id), Task.class).orNothing()),
                        evidence(id),
                        agencies.all(),
                        typed));
    }

    private static Asked all(String id) {
        return asked(id).whole();
    }

    private Tree tree(String id, @Nullable Listed<Task> tasks) {
        Measure measure = gateway.read(Asked.of("measures", id), Measure.class).orNothing();
        return new Tree(
                id,
                measure,
                Listed.rows(tasks),
                gateway.read(Asked.of("measures", id, "tasks", "roll-up"), RollUp.class)
                        .orNothing());
    }

    private List<Exhibit> evidence(String id) {
        return gateway.rows(Asked.of("measures", id, "evidence").whole(), Exhibit.class);
    }
}
