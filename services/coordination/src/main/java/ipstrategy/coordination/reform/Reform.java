package ipstrategy.coordination.reform;

import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Life;
import ipstrategy.coordination.step.Life.Step;
import ipstrategy.identity.Caller;
import ipstrategy.seeding.Plantable;
import ipstrategy.web.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// That the responsibilities of an agency pass to another on a day.
@Entity
class Reform implements Plantable<SeededReform> {

    /// Where it stands.
    @Schema(name = "ReformState")
    enum State {
        /// proposed; nothing has passed
        DRAFT,
        DECIDED,
        /// a proposal that came to nothing
        DROPPED
    }

    static final String CHANGE = "change";
    static final String DECIDE = "decide";

    static final String DROP = "drop";

    static final Life<State> LIFE = Life.of(
            Step.of(CHANGE, "PUT", State.DRAFT),
            Step.of(DECIDE, "POST", State.DRAFT),
            Step.of(DROP, "POST", State.DRAFT));

    @Id
    private String id;

    private String predecessor;
    private String successor;

    @Column(name = "on_day")
    private LocalDate on;

    private boolean whole;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> measures = List.of();

    @Column(name = "scope_zh")
    private @Nullable String scopeZh;

    @Column(name = "scope_en")
    private @Nullable String scopeEn;

    private String reason = "proposed by the agency register";
    private @Nullable String source;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Reform() {}

    Reform(String predecessor, String successor, LocalDate on) {
        this.id = idOf(predecessor, successor, on);
        this.predecessor = predecessor;
        this.successor = successor;
        this.on = on;
    }

    static String idOf(String predecessor, String successor, LocalDate on) {
        return predecessor + "_" + successor + "_" + on;
    }

    @Override
    public void take(SeededReform row, Instant now) {
        whole = row.whole();
        scopeZh = row.scope() == null ? null : row.scope().zh();
        scopeEn = row.scope() == null ? null : row.scope().en();
        source = "seeds/agencies.yaml";
    }

    /// Says what passes.
    ///
    /// @param listed the measures, or null for all
    void change(@Nullable List<String> listed, String why) {
        mustBeDraft();
        whole = listed == null;
        measures = listed == null ? List.of() : List.copyOf(listed);
        reason = why;
    }

    void hasSource(@Nullable String where) {
        source = where;
    }

    void decide(String why, String by, Instant now) {
        mustBeDraft();
        reason = why;
        state = State.DECIDED;
        decidedBy = by;
        decidedAt = now;
    }

    /// Comes to nothing. It stays, so that the register does not propose it again.
    void drop(String why) {
        mustBeDraft();
        reason = why;
        state = State.DROPPED;
    }

    /// Is proposed again after it was dropped.
    void resume() {
        if (state != State.DROPPED) {
            throw new IllegalStateException("only what was dropped is taken up again");
        }
        state = State.DRAFT;
    }

    private void mustBeDraft() {
        if (state != State.DRAFT) {
            throw new IllegalStateException("what is decided or dropped stands");
        }
    }

    /// Whether nothing would pass.
    boolean isEmpty() {
        return !whole && measures.isEmpty();
    }

    /// Whether another one, of the same predecessor, passes on what this one does: a measure has one successor, and
    /// after all has passed there is nothing left.
    boolean conflictsWith(Reform decided) {
        if (whole && decided.whole) {
            return true;
        }
        if (decided.whole) {
            return !on.isBefore(decided.on);
        }
        return whole ? decided.on.isAfter(on) : !Collections.disjoint(measures, decided.measures);
    }

    String id() {
        return id;
    }

    String predecessor() {
        return predecessor;
    }

    State state() {
        return state;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public ReformView view(Instant now) {
        return view(Caller.ANONYMOUS);
    }

    ReformView view(Caller caller) {
        return new ReformView(
                id,
                predecessor,
                successor,
                on,
                whole ? null : measures,
                scopeZh == null || scopeEn == null ? null : new Text(scopeZh, scopeEn),
                reason,
                source,
                state,
                decidedBy,
                decidedAt,
                LIFE.actions(state, step -> Authority.refusesOffice(caller)));
    }
}
