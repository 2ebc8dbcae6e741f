package ipstrategy.measures.task;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A part of a measure: who does it, and until when (ENF-51; REPORT-2017 (一)1: 29项举措, 76项任务).
@Entity
class Task {

    /// Parts have parts, and these once more; what is deeper is nobody's plan.
    static final int DEEPEST = 3;

    @Id
    private String id = "";

    private String measure = "";
    private int number;
    private @Nullable String parent;
    private int depth;
    private String title = "";
    private @Nullable String body;
    private String agency = "";
    private @Nullable LocalDate due;
    private int weight;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> evidence = List.of();

    private @Nullable String reason;

    @Column(name = "made_at")
    private Instant madeAt = Instant.EPOCH;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private long version;

    /// Where a task stands.
    @Schema(name = "TaskState")
    enum State {
        /// nobody has begun
        OPEN,
        IN_PROGRESS,
        /// there is evidence that it is done
        DONE,
        /// given up for a reason; it counts no more
        DROPPED;

        boolean isClosed() {
            return this == DONE || this == DROPPED;
        }
    }

    protected Task() {}

    /// @param number its place among those of the measure, from 1
    /// @param whole the task that it is a part of, or null for a part of the measure itself
    Task(MeasureId measure, int number, @Nullable Task whole, NewTask wanted, Instant now) {
        this.id = measure.value() + "_T" + number;
        this.measure = measure.value();
        this.number = number;
        this.parent = whole == null ? null : whole.id;
        this.depth = whole == null ? 1 : whole.depth + 1;
        this.madeAt = now;
        take(wanted);
    }

    /// Takes other terms. What is closed keeps those under which it was closed.
    void take(NewTask wanted) {
        mustBe(!state.isClosed());
        title = wanted.title();
        body = wanted.body();
        agency = wanted.agency().value();
        due = wanted.due();
        weight = wanted.weightOrUsual();
    }

    void start() {
        mustBe(state == State.OPEN);
        state = State.IN_PROGRESS;
    }

    /// @param shown the contents of the files that show it
    void complete(List<String> shown, Instant now) {
        mustBe(state == State.IN_PROGRESS && !shown.isEmpty());
        state = State.DONE;
        evidence = List.copyOf(shown);
        closedAt = now;
    }

    void drop(String because, Instant now) {
        mustBe(!state.isClosed());
        state = State.DROPPED;
        reason = because;
        closedAt = now;
    }

    boolean isLate(LocalDate today) {
        return !state.isClosed() && due != null && due.isBefore(today);
    }

    String id() {
        return id;
    }

    MeasureId measure() {
        return new MeasureId(measure);
    }

    int number() {
        return number;
    }

    @Nullable
    String parent() {
        return parent;
    }

    int depth() {
        return depth;
    }

    AgencyCode agency() {
        return new AgencyCode(agency);
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    int weight() {
        return weight;
    }

    State state() {
        return state;
    }

    TaskView view(LocalDate today, List<ActionView> actions) {
        return new TaskView(
                id,
                measure,
                number,
                parent,
                depth,
                title,
                body,
                agency,
                due,
                weight,
                state,
                isLate(today),
                List.copyOf(evidence),
                reason,
                madeAt,
                closedAt,
                actions);
    }

    private void mustBe(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("the task " + id + " is " + state);
        }
    }
}
