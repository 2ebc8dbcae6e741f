package ipstrategy.coordination.province.round;

import ipstrategy.coordination.region.Provinces;
import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Life;
import ipstrategy.coordination.step.Life.Step;
import ipstrategy.identity.Caller;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What one province must do in a round, and what became of it.
@Entity
@Table(name = "province_sheet")
class Sheet {

    static final String OPT_IN = "opt-in";
    static final String OPT_OUT = "opt-out";
    static final String RATE = "rate";
    static final String SCORE = "score";

    /// A sheet lives in its round's states. Scores may be put right until the round is published.
    static final Life<CycleRound.State> LIFE = Life.of(
            Step.of(OPT_IN, "POST", CycleRound.State.DEPLOYED),
            Step.of(OPT_OUT, "POST", CycleRound.State.DEPLOYED),
            Step.of(RATE, "PUT", CycleRound.State.DEPLOYED),
            Step.of(SCORE, "PUT", CycleRound.State.MID_YEAR_REVIEWED, CycleRound.State.APPRAISED));

    @Id
    private String id;

    private String round;
    private String region;

    @ElementCollection
    @CollectionTable(name = "province_task", joinColumns = @JoinColumn(name = "sheet"))
    @OrderColumn(name = "place")
    private List<Task> tasks;

    private @Nullable BigDecimal points;
    private @Nullable BigDecimal weight;
    private @Nullable Integer rank;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Sheet() {}

    Sheet(String round, String region, List<Task> tasks) {
        this.id = idOf(round, region);
        this.round = round;
        this.region = region;
        this.tasks = new ArrayList<>(tasks);
    }

    static String idOf(String round, String region) {
        return round + "_" + region;
    }

    Optional<Task> task(String measure, int clause) {
        return tasks.stream().filter(task -> task.is(measure, clause)).findFirst();
    }

    /// Why a task cannot be marked, or null where it can: only what binds the province is.
    @Nullable
    String wordAgainstMark(String measure, int clause) {
        Optional<Task> task = task(measure, clause);
        if (task.isEmpty()) {
            return "fault.no-such-clause";
        }
        return task.get().binds() ? null : "fault.not-chosen";
    }

    /// Puts a task in place of what it was; the caller has looked that it is there.
    void change(String measure, int clause, UnaryOperator<Task> deed) {
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).is(measure, clause)) {
                tasks.set(i, deed.apply(tasks.get(i)));
                return;
            }
        }
        throw new IllegalStateException(id + " has no task " + measure + " " + clause);
    }

    /// The sum over the tasks that bind, where any does.
    Optional<Ranking.Sum> sum() {
        Ranking.Sum sum = Ranking.Sum.NOTHING;
        for (Task task : tasks) {
            if (task.binds() && task.score() != null) {
                sum = sum.plus(task.score(), task.weight());
            }
        }
        return sum.weight().signum() == 0 ? Optional.empty() : Optional.of(sum);
    }

    private void place(Ranking.@Nullable Sum sum, @Nullable Integer place) {
        points = sum == null ? null : sum.points();
        weight = sum == null ? null : sum.weight();
        rank = place;
    }

    /// Gives every sheet of a round its sum and its place.
    static void placeAll(List<Sheet> sheets) {
        Map<String, Ranking.Sum> sums = new HashMap<>();
        sheets.forEach(sheet -> sheet.sum().ifPresent(sum -> sums.put(sheet.region, sum)));
        Map<String, Integer> places = Ranking.of(sums);
        sheets.forEach(sheet -> sheet.place(sums.get(sheet.region), places.get(sheet.region)));
    }

    String id() {
        return id;
    }

    String region() {
        return region;
    }

    List<Task> tasks() {
        return List.copyOf(tasks);
    }

    /// Why a caller may never take a step with this sheet. The province chooses for itself, or the office on its
    /// behalf; the office alone rates and scores.
    @Nullable
    String refusal(String action, Caller caller) {
        boolean chooses = (action.equals(OPT_IN) || action.equals(OPT_OUT))
                && !Provinces.of(caller).isEmpty();
        return chooses ? Authority.refusesSigning(Provinces.agencyOf(region), caller) : Authority.refusesOffice(caller);
    }

    Publication.Result result() {
        return new Publication.Result(
                region,
                points,
                weight,
                total(),
                rank,
                tasks.stream()
                        .filter(task -> task.binds() && task.score() != null)
                        .map(task -> new Publication.Score(
                                task.measure(),
                                task.clause(),
                                task.weight(),
                                task.score(),
                                String.valueOf(task.scoreReason())))
                        .toList());
    }

    SheetView view(CycleRound.State state, Caller caller) {
        return new SheetView(
                id,
                round,
                region,
                state,
                tasks.stream().map(SheetView.TaskView::of).toList(),
                points,
                weight,
                total(),
                rank,
                LIFE.actions(state, step -> refusal(step, caller)));
    }

    private @Nullable BigDecimal total() {
        return points == null || weight == null ? null : new Ranking.Sum(points, weight).total();
    }
}
