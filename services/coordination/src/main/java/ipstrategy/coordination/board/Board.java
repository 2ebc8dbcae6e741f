package ipstrategy.coordination.board;

import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Life;
import ipstrategy.coordination.step.Life.Step;
import ipstrategy.coordination.step.Passage;
import ipstrategy.identity.Caller;
import ipstrategy.seeding.Plantable;
import ipstrategy.web.Text;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The board by which several provinces or agencies carry the IP strategy out in one region.
@Entity
class Board implements Plantable<SeededBoard> {

    /// Where it stands.
    @Schema(name = "BoardState")
    enum State {
        /// no policy is issued yet
        SET_UP,
        POLICY_ISSUED,
        /// the regional meeting was held
        MEETING_HELD,
        /// tasks are assigned
        TASKED,
        RESOURCES_REPORTED,
        CHECKED
    }

    static final String CHANGE = "change";
    static final String ISSUE_POLICY = "issue-policy";
    static final String HOLD_MEETING = "hold-meeting";
    static final String ASSIGN = "assign-task";
    static final String REPORT = "report-resources";
    static final String CHECK = "check";

    static final Life<State> LIFE = Life.of(
            Step.of(
                    CHANGE,
                    "PUT",
                    State.SET_UP,
                    State.POLICY_ISSUED,
                    State.MEETING_HELD,
                    State.TASKED,
                    State.RESOURCES_REPORTED),
            Step.of(ISSUE_POLICY, "POST", State.SET_UP),
            Step.of(HOLD_MEETING, "POST", State.POLICY_ISSUED),
            Step.of(ASSIGN, "POST", State.MEETING_HELD, State.TASKED),
            Step.of(REPORT, "POST", State.TASKED),
            Step.of(CHECK, "POST", State.RESOURCES_REPORTED));

    @Id
    private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    private String region;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> members;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Passage> sources;

    private @Nullable String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private BoardView.@Nullable Policy policy;

    @JdbcTypeCode(SqlTypes.JSON)
    private BoardView.@Nullable Meeting meeting;

    @ElementCollection
    @CollectionTable(name = "board_task", joinColumns = @JoinColumn(name = "board"))
    @OrderColumn(name = "place")
    private List<BoardTask> tasks = new ArrayList<>();

    @Column(name = "resource_report")
    private @Nullable String resourceReport;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "checked")
    private BoardView.@Nullable Check check;

    @Enumerated(EnumType.STRING)
    private State state = State.SET_UP;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Board() {}

    @SuppressWarnings("NullAway.Init")
    Board(String code) {
        this.code = code;
    }

    @Override
    public void take(SeededBoard row, Instant now) {
        nameZh = row.name().zh();
        nameEn = row.name().en();
        region = row.region();
        members = row.members();
        sources = row.sources();
        note = row.note();
        policy = row.policy();
        state = row.policy() == null ? State.SET_UP : State.POLICY_ISSUED;
    }

    void describe(NewBoard.Description said) {
        nameZh = said.name().zh();
        nameEn = said.name().en();
        region = said.region();
        members = said.members();
        sources = said.sources();
        note = said.note();
    }

    void issued(BoardView.Policy issued) {
        move(State.SET_UP, State.POLICY_ISSUED);
        policy = issued;
    }

    void met(BoardView.Meeting held) {
        move(State.POLICY_ISSUED, State.MEETING_HELD);
        meeting = held;
    }

    /// The first task brings the board to work.
    void assigned(NewBoard.Task said) {
        if (state != State.TASKED) {
            move(State.MEETING_HELD, State.TASKED);
        }
        tasks.add(BoardTask.of(tasks.size() + 1, said));
    }

    void done(BoardTask task, NewBoard.Evidence seen) {
        tasks.set(task.number() - 1, task.done(seen.evidence(), seen.locator()));
    }

    void reported(String report) {
        move(State.TASKED, State.RESOURCES_REPORTED);
        resourceReport = report;
    }

    void checked(BoardView.Check seen) {
        move(State.RESOURCES_REPORTED, State.CHECKED);
        check = seen;
    }

    private void move(State from, State to) {
        if (state != from) {
            throw new IllegalStateException("a board does not come from " + state + " to " + to);
        }
        state = to;
    }

    String code() {
        return code;
    }

    State state() {
        return state;
    }

    Optional<BoardTask> task(int number) {
        return tasks.stream().filter(task -> task.number() == number).findFirst();
    }

    long openTasks() {
        return tasks.stream()
                .filter(task -> task.state() == BoardTask.State.OPEN)
                .count();
    }

    /// Whether a report on this region's resources is one for this board: of the region, or of a member.
    boolean isAbout(String reported) {
        return region.equals(reported) || members.contains(reported);
    }

    @Override
    public long version() {
        return version;
    }

    /// For the seeds, which know no tasks; so it does not matter which day it is where.
    @Override
    public BoardView view(Instant now) {
        return view(LocalDate.ofInstant(now, ZoneOffset.UTC), Caller.ANONYMOUS);
    }

    BoardView view(LocalDate today, Caller caller) {
        return new BoardView(
                code,
                new Text(nameZh, nameEn),
                region,
                members,
                sources,
                note,
                policy,
                meeting,
                tasks.stream().map(task -> task.view(today, caller)).toList(),
                resourceReport,
                check,
                state,
                LIFE.actions(state, step -> Authority.refusesOffice(caller)));
    }
}
