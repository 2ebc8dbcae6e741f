package ipstrategy.coordination.board;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.region.KnownRegions;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/boards")
@Tag(name = "Boards")
@RunOnVirtualThread
class BoardsResource {

    private final Boards boards;
    private final Furthering furthering;
    private final Callers callers;
    private final EntityTags tags;

    BoardsResource(Boards boards, Furthering furthering, Callers callers, EntityTags tags) {
        this.boards = boards;
        this.furthering = furthering;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Transactional
    @Operation(operationId = "listBoards", summary = "Boards of the regional IP strategy")
    @Parameter(name = "region", in = ParameterIn.QUERY, example = "AREA-NORTHEAST")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = Board.State.class))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`code`; with a leading `-` reversed",
            example = "code")
    public Listing<BoardView> boards(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "region", "state");
        Boards.Filter filter = new Boards.Filter(
                query.code("region", KnownRegions.FORM, "AREA-NORTHEAST"), query.oneOf("state", Board.State.class));
        Page page = query.page(Boards.BY_CODE);
        query.check();
        Caller caller = callers.current();
        return Listing.of(
                        boards.page(filter, page),
                        page.limit(),
                        boards.count(filter),
                        last -> new Cursor(page.sort().written(), null, last.code()))
                .map(board -> furthering.view(board, caller));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(operationId = "getBoard", summary = "One regional board with its policy, tasks and check")
    @Parameter(name = "code", example = "NORTHEAST")
    public BoardView board(String code, @Context UriInfo uri) {
        Query.of(uri).check();
        return furthering.view(boards.findByIdOptional(code).orElseThrow(() -> missing(code)), callers.current());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(operationId = "setUpBoard", summary = "Sets up a board for a region")
    public BoardView setUp(@NotNull @Valid NewBoard fresh) {
        Caller caller = callers.current();
        return furthering.view(furthering.setUp(fresh, caller).orRefuse(), caller);
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(operationId = "changeBoard", summary = "Says anew what a board is for and who belongs to it")
    @Parameter(name = "code", example = "NORTHEAST")
    public BoardView change(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewBoard.Description said) {
        return step(code, ifMatch, (board, caller) -> furthering.change(board, said, caller));
    }

    @POST
    @Path("/{code}/policy")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "issueBoardPolicy", summary = "Enters the policy document that was issued")
    @Parameter(name = "code", example = "NORTHEAST")
    public BoardView issue(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewBoard.Policy said) {
        return step(code, ifMatch, (board, caller) -> furthering.issue(board, said, caller));
    }

    @POST
    @Path("/{code}/meeting")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "holdBoardMeeting", summary = "Enters the regional meeting that was held")
    @Parameter(name = "code", example = "NORTHEAST")
    public BoardView meet(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewBoard.Meeting said) {
        return step(code, ifMatch, (board, caller) -> furthering.meet(board, said, caller));
    }

    @POST
    @Path("/{code}/tasks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(operationId = "assignBoardTask", summary = "Assigns a task to agencies, provinces or both")
    @Parameter(name = "code", example = "NORTHEAST")
    public BoardView assign(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewBoard.Task said) {
        return step(code, ifMatch, (board, caller) -> furthering.assign(board, said, caller));
    }

    @POST
    @Path("/{code}/tasks/{number}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "completeBoardTask", summary = "Says by what a task is shown to be done")
    @Parameter(name = "code", example = "NORTHEAST")
    @Parameter(name = "number", example = "1")
    public BoardView complete(
            String code,
            int number,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewBoard.Evidence seen) {
        return step(code, ifMatch, (board, caller) -> {
            BoardTask task = board.task(number)
                    .orElseThrow(() ->
                            Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", number, Words.NOUN + "board-task"));
            return furthering.complete(board, task, seen, caller);
        });
    }

    @POST
    @Path("/{code}/resource-report")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "reportBoardResources", summary = "Names the filed report on the region's IP resources")
    @Parameter(name = "code", example = "NORTHEAST")
    public BoardView report(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewBoard.Reported said) {
        return step(code, ifMatch, (board, caller) -> furthering.report(board, said, caller));
    }

    @POST
    @Path("/{code}/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Idempotent
    @Transactional
    @Operation(operationId = "checkBoard", summary = "Says what was seen when the office checked; every task is done")
    @Parameter(name = "code", example = "NORTHEAST")
    public BoardView check(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewBoard.Checked said) {
        return step(code, ifMatch, (board, caller) -> furthering.check(board, said, caller));
    }

    /// Takes a step with a board that the caller has seen as it is.
    private BoardView step(String code, @Nullable String ifMatch, BiFunction<Board, Caller, Outcome<Board>> step) {
        Board board = boards.lock(code).orElseThrow(() -> missing(code));
        Caller caller = callers.current();
        tags.requireMatch(ifMatch, furthering.view(board, caller));
        return furthering.view(step.apply(board, caller).orRefuse(), caller);
    }

    private static Refusal missing(String code) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "board");
    }
}
