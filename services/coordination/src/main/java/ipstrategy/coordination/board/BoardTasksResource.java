package ipstrategy.coordination.board;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// The tasks of a board; they are read with it.
@Path("/boards/{code}/tasks")
@Tag(name = "Boards")
@RolesAllowed(Role.Names.COORDINATOR)
@RunOnVirtualThread
class BoardTasksResource {

    private final Boards boards;
    private final Furthering furthering;
    private final Callers callers;
    private final EntityTags tags;

    BoardTasksResource(Boards boards, Furthering furthering, Callers callers, EntityTags tags) {
        this.boards = boards;
        this.furthering = furthering;
        this.callers = callers;
        this.tags = tags;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(operationId = "assignBoardTask", summary = "Assigns a task to agencies, provinces or both")
    @Parameter(name = "code", example = "NORTHEAST")
    public BoardView assign(
            String code, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewBoard.Task said) {
        Board board = matching(code, ifMatch);
        Caller caller = callers.current();
        return furthering.view(furthering.assign(board, said, caller).orRefuse(), caller);
    }

    @POST
    @Path("/{number}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "completeBoardTask", summary = "Says by what a task is shown to be done")
    @Parameter(name = "code", example = "NORTHEAST")
    @Parameter(name = "number", example = "1")
    public BoardView complete(
            String code,
            int number,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewBoard.Evidence seen) {
        Board board = matching(code, ifMatch);
        BoardTask task = board.task(number)
                .orElseThrow(
                        () -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", number, Words.NOUN + "board-task"));
        Caller caller = callers.current();
        return furthering.view(furthering.complete(board, task, seen, caller).orRefuse(), caller);
    }

    private Board matching(String code, @Nullable String ifMatch) {
        Board board = boards.lock(code)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "board"));
        tags.requireMatch(ifMatch, furthering.view(board, callers.current()));
        return board;
    }
}
