package ipstrategy.measures.task;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.evidence.Reach;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/measures/{id}/tasks")
@Tag(name = "Tasks")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TasksResource {

    private final Tasks tasks;
    private final Decomposing decomposing;
    private final DoingTasks doing;
    private final Assignments assignments;
    private final Callers callers;
    private final EntityTags tags;
    private final Clock clock;

    TasksResource(
            Tasks tasks,
            Decomposing decomposing,
            DoingTasks doing,
            Assignments assignments,
            Callers callers,
            EntityTags tags,
            Clock clock) {
        this.tasks = tasks;
        this.decomposing = decomposing;
        this.doing = doing;
        this.assignments = assignments;
        this.callers = callers;
        this.tags = tags;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(operationId = "listTasks", summary = "The parts into which a measure was taken apart")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-001")
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "who is to do them", example = "SIPO")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = Task.State.class))
    @Parameter(name = "late", in = ParameterIn.QUERY, description = "whether their day is over", example = "true")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`number` or `due`; with a leading `-` reversed",
            example = "due")
    public Listing<TaskView> tasks(String id, @Context UriInfo uri) {
        Query query = Query.ofList(uri, "agency", "state", "late");
        Tasks.Filter filter = new Tasks.Filter(
                query.code("agency", AgencyCode.FORM, "SIPO"),
                query.oneOf("state", Task.State.class),
                query.flag("late"),
                today());
        Page page = query.page(Tasks.BY_NUMBER, Tasks.BY_DUE);
        query.after(page, 0);
        query.check();
        Caller caller = callers.current();
        Assignment measure = measure(id);
        Reach reach = Reach.of(caller, today());
        return Listing.of(
                        tasks.page(measure.id(), filter, reach, page),
                        page.limit(),
                        tasks.count(measure.id(), filter, reach),
                        last -> Tasks.cursor(last, page))
                .map(task -> view(measure, task, caller));
    }

    @GET
    @Path("/roll-up")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(operationId = "rollUpTasks", summary = "How the parts of a measure add up: counts, progress, lateness")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-001")
    public RollUpView rollUp(String id, @Context UriInfo uri) {
        Query.of(uri).check();
        Assignment measure = measure(id);
        return RollUpView.of(id, tasks.all(measure.id(), Reach.of(callers.current(), today())), today());
    }

    @GET
    @Path("/{number: [1-9][0-9]{0,5}}")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
    @Transactional
    @Operation(operationId = "getTask", summary = "One part of a measure")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-001")
    @Parameter(name = "number", in = ParameterIn.PATH, example = "1")
    public TaskView task(String id, int number, @Context UriInfo uri) {
        Query.of(uri).check();
        Caller caller = callers.current();
        Assignment measure = measure(id);
        return view(measure, require(measure, number, caller), caller);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER})
    @Idempotent
    @Transactional
    @Operation(operationId = "makeTask", summary = "Takes a part out of a measure, or out of a part")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-001")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response make(String id, @NotNull @Valid NewTask wanted, @Context UriInfo uri) {
        Caller caller = callers.current();
        Assignment measure = hold(id);
        TaskView made = made(measure, decomposing.make(measure, wanted, caller), caller);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(made.number()))
                        .build())
                .entity(made)
                .build();
    }

    @PATCH
    @Path("/{number: [1-9][0-9]{0,5}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER})
    @Transactional
    @Operation(operationId = "changeTask", summary = "Gives a part of a measure other terms")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-001")
    @Parameter(name = "number", in = ParameterIn.PATH, example = "1")
    public TaskView change(
            String id, int number, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewTask wanted) {
        Caller caller = callers.current();
        Assignment measure = hold(id);
        Task task = seen(measure, number, ifMatch, caller);
        return made(measure, decomposing.change(measure, task, wanted, caller), caller);
    }

    @POST
    @Path("/{number: [1-9][0-9]{0,5}}/start")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER})
    @Idempotent
    @Transactional
    @Operation(operationId = "startTask", summary = "Begins with a part of a measure")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-001")
    @Parameter(name = "number", in = ParameterIn.PATH, example = "1")
    public TaskView start(String id, int number, @Nullable @HeaderParam("If-Match") String ifMatch) {
        return move(id, number, ifMatch, DoingTasks.Act.START, TaskMove.SILENT);
    }

    @POST
    @Path("/{number: [1-9][0-9]{0,5}}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER})
    @Idempotent
    @Transactional
    @Operation(operationId = "completeTask", summary = "Says that a part of a measure is done, and shows it")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-001")
    @Parameter(name = "number", in = ParameterIn.PATH, example = "1")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(
            responseCode = "409",
            description = "it is not in progress, or parts of it are open",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public TaskView complete(
            String id, int number, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid TaskMove said) {
        return move(id, number, ifMatch, DoingTasks.Act.COMPLETE, said);
    }

    @POST
    @Path("/{number: [1-9][0-9]{0,5}}/drop")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER})
    @Idempotent
    @Transactional
    @Operation(operationId = "dropTask", summary = "Gives a part of a measure up, with the reason")
    @Parameter(name = "id", in = ParameterIn.PATH, example = "PROMOTION-2017-001")
    @Parameter(name = "number", in = ParameterIn.PATH, example = "1")
    public TaskView drop(
            String id, int number, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid TaskMove said) {
        return move(id, number, ifMatch, DoingTasks.Act.DROP, said);
    }

    private TaskView move(String id, int number, @Nullable String ifMatch, DoingTasks.Act act, TaskMove said) {
        Caller caller = callers.current();
        Assignment measure = hold(id);
        Task task = seen(measure, number, ifMatch, caller);
        return switch (doing.move(measure, task, act, said, caller)) {
            case DoingTasks.Outcome.Moved(Task moved) -> view(measure, moved, caller);
            case DoingTasks.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case DoingTasks.Outcome.NotThere(String reason, Task.State state) ->
                throw Refusal.conflict(reason, state, DoingTasks.Act.allowedIn(state));
            case DoingTasks.Outcome.Wrong(var faults) -> throw Refusal.because(ProblemType.INVALID_BODY, faults);
        };
    }

    private TaskView made(Assignment measure, Decomposing.Outcome outcome, Caller caller) {
        return switch (outcome) {
            case Decomposing.Outcome.Made(Task task) -> view(measure, task, caller);
            case Decomposing.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case Decomposing.Outcome.Wrong(var faults) -> throw Refusal.because(ProblemType.INVALID_BODY, faults);
            case Decomposing.Outcome.Closed(Task task) ->
                throw Refusal.conflict("reason.task-closed", task.state(), DoingTasks.Act.allowedIn(task.state()));
        };
    }

    /// The task, where the caller has seen it as it stands.
    private Task seen(Assignment measure, int number, @Nullable String ifMatch, Caller caller) {
        Task task = require(measure, number, caller);
        tags.requireMatch(ifMatch, view(measure, task, caller));
        return task;
    }

    private TaskView view(Assignment measure, Task task, Caller caller) {
        return task.view(today(), doing.actions(measure, task, caller));
    }

    private Task require(Assignment measure, int number, Caller caller) {
        return tasks.find(measure.id(), number, Reach.of(caller, today()))
                .orElseThrow(() -> Refusal.of(
                        ProblemType.NOT_FOUND,
                        "detail.no-such",
                        measure.id().value() + "_T" + number,
                        Words.NOUN + "task"));
    }

    private Assignment measure(String id) {
        return assignments.find(id).orElseThrow(() -> noSuch(id));
    }

    /// What is done with the parts of one measure is done one after the other.
    private Assignment hold(String id) {
        return MeasureId.read(id).flatMap(assignments::hold).orElseThrow(() -> noSuch(id));
    }

    private static Refusal noSuch(String id) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "measure");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
