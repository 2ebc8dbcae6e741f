package ipstrategy.coordination.board;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.resourcereport.KnownResourceReports;
import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Guard;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes a regional board from its policy to the check of how that is carried out.
@ApplicationScoped
class Furthering {

    private final Boards boards;
    private final Scrutiny scrutiny;
    private final KnownResourceReports reports;
    private final Chronicle chronicle;
    private final Clock clock;

    Furthering(Boards boards, Scrutiny scrutiny, KnownResourceReports reports, Chronicle chronicle, Clock clock) {
        this.boards = boards;
        this.scrutiny = scrutiny;
        this.reports = reports;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// What is to be told of a change.
    private record Deed(String action, @Nullable String reason, Caller caller) {}

    Outcome<Board> setUp(NewBoard fresh, Caller caller) {
        String office = Authority.refusesOffice(caller);
        if (office != null) {
            return new Outcome.NotAllowed<>(office);
        }
        List<Fault> faults = scrutiny.of(fresh.board(), "board/");
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        boards.waitForOthers(fresh.code());
        Board standing = boards.findById(fresh.code());
        if (standing != null) {
            return Board.LIFE.conflict("reason.board-exists", standing.state(), guard(caller), fresh.code());
        }
        Board board = new Board(fresh.code());
        board.describe(fresh.board());
        boards.persistAndFlush(board);
        tell(board, new Deed("set-up", fresh.board().reason(), caller), null);
        return new Outcome.Done<>(board);
    }

    Outcome<Board> change(Board board, NewBoard.Description said, Caller caller) {
        return take(
                board,
                Board.CHANGE,
                new Deed("changed", said.reason(), caller),
                scrutiny.of(said, ""),
                () -> board.describe(said));
    }

    Outcome<Board> issue(Board board, NewBoard.Policy said, Caller caller) {
        BoardView.Policy policy = new BoardView.Policy(
                said.title().text(), said.documentNumber(), said.issuers(), said.issuedOn(), said.source());
        return take(
                board,
                Board.ISSUE_POLICY,
                new Deed("policy-issued", said.reason(), caller),
                scrutiny.of(said),
                () -> board.issued(policy));
    }

    Outcome<Board> meet(Board board, NewBoard.Meeting said, Caller caller) {
        BoardView.Meeting meeting = new BoardView.Meeting(said.on(), said.record(), said.locator());
        return take(
                board,
                Board.HOLD_MEETING,
                new Deed("meeting-held", said.reason(), caller),
                scrutiny.of(said),
                () -> board.met(meeting));
    }

    Outcome<Board> assign(Board board, NewBoard.Task said, Caller caller) {
        return take(
                board,
                Board.ASSIGN,
                new Deed("task-assigned", said.reason(), caller),
                scrutiny.of(said),
                () -> board.assigned(said));
    }

    Outcome<Board> complete(Board board, BoardTask task, NewBoard.Evidence seen, Caller caller) {
        Outcome<Board> refusal = BoardTask.LIFE.refusal(BoardTask.COMPLETE, task.state(), guard(caller));
        return refusal == null
                ? write(board, new Deed("task-done", null, caller), () -> board.done(task, seen))
                : refusal;
    }

    Outcome<Board> report(Board board, NewBoard.Reported said, Caller caller) {
        String region = reports.regionOf(said.report()).orElse(null);
        List<Fault> faults = region == null
                ? List.of(Fault.body("report", "fault.no-such-code", said.report()))
                : board.isAbout(region)
                        ? List.of()
                        : List.of(Fault.body("report", "fault.report-elsewhere", said.report(), region));
        return take(
                board,
                Board.REPORT,
                new Deed("resources-reported", said.reason(), caller),
                faults,
                () -> board.reported(said.report()));
    }

    /// The office checks once every task is done.
    Outcome<Board> check(Board board, NewBoard.Checked said, Caller caller) {
        Outcome<Board> refusal = Board.LIFE.refusal(Board.CHECK, board.state(), guard(caller));
        if (refusal != null) {
            return refusal;
        }
        if (board.openTasks() > 0) {
            return Board.LIFE.conflict("reason.tasks-open", board.state(), guard(caller), board.openTasks());
        }
        BoardView.Check check = new BoardView.Check(LocalDate.now(clock), said.finding(), said.locator());
        return write(board, new Deed("checked", said.reason(), caller), () -> board.checked(check));
    }

    BoardView view(Board board, Caller caller) {
        return board.view(LocalDate.now(clock), caller);
    }

    private Outcome<Board> take(Board board, String step, Deed deed, List<Fault> faults, Runnable change) {
        Outcome<Board> refusal = Board.LIFE.refusal(step, board.state(), guard(deed.caller()));
        if (refusal != null) {
            return refusal;
        }
        return faults.isEmpty() ? write(board, deed, change) : new Outcome.Wrong<>(faults);
    }

    private Outcome<Board> write(Board board, Deed deed, Runnable change) {
        JsonNode before = chronicle.of(view(board, deed.caller()));
        change.run();
        boards.flush();
        tell(board, deed, before);
        return new Outcome.Done<>(board);
    }

    private void tell(Board board, Deed deed, @Nullable JsonNode before) {
        chronicle.tell(
                new Chronicle.Deed("board." + deed.action(), "board", board.code()),
                before,
                view(board, deed.caller()),
                deed.reason(),
                deed.caller());
    }

    private static Guard guard(Caller caller) {
        return step -> Authority.refusesOffice(caller);
    }
}
