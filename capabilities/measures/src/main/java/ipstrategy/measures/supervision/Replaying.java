package ipstrategy.measures.supervision;

import ipstrategy.measures.ladder.Climb;
import ipstrategy.measures.ladder.Climbed;
import ipstrategy.measures.ladder.DueStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reckons the steps of a past time anew, from nothing but what happened to the reports, and holds them against those
/// that were taken.
@ApplicationScoped
class Replaying {

    private static final int PAGE = 500;
    private static final int TOLD = 500;

    private final WatchedReports watched;
    private final SupervisionSteps steps;
    private final Climb climb;

    Replaying(WatchedReports watched, SupervisionSteps steps, Climb climb) {
        this.watched = watched;
        this.steps = steps;
        this.climb = climb;
    }

    ReplayView replay(LocalDate from, LocalDate to, @Nullable String plan) {
        Finding finding = new Finding(from, to);
        String after = "";
        List<WatchedReport> page;
        do {
            page = watched.underWay(plan, climb.beginning(from), climb.beginning(to.plusDays(1)), after, PAGE);
            if (!page.isEmpty()) {
                finding.compare(watched.known(page), taken(page));
                after = page.getLast().report();
            }
            watched.getEntityManager().clear();
        } while (page.size() == PAGE);
        return finding.told(plan);
    }

    private Map<String, List<SupervisionStep>> taken(List<WatchedReport> page) {
        return steps.ofReports(page.stream().map(WatchedReport::report).toList()).stream()
                .collect(Collectors.groupingBy(SupervisionStep::report));
    }

    /// What is found as the pages pass.
    private final class Finding {

        private final LocalDate from;
        private final LocalDate to;
        private final List<ReplayView.DifferenceView> differences = new ArrayList<>();
        private final List<ReplayView.UnknownView> unknown = new ArrayList<>();
        private int reports;
        private int taken;
        private int reckoned;
        private int differing;

        private Finding(LocalDate from, LocalDate to) {
            this.from = from;
            this.to = to;
        }

        private void compare(List<WatchedReports.Known> known, Map<String, List<SupervisionStep>> written) {
            known.forEach(one -> {
                String report = one.report().report();
                Climbed climbed = climb.climb(one.facts(), to);
                reports++;
                compare(climbed.steps(), written.getOrDefault(report, List.of()));
                climbed.gaps().stream()
                        .limit(Math.max(0, TOLD - unknown.size()))
                        .forEach(gap -> unknown.add(new ReplayView.UnknownView(report, gap.round(), gap.reason())));
            });
        }

        private void compare(List<DueStep> due, List<SupervisionStep> written) {
            Map<String, DueStep> follow = new HashMap<>();
            Map<String, SupervisionStep> stand = new HashMap<>();
            due.forEach(step -> follow.put(SupervisionStep.idOf(step), step));
            written.forEach(step -> stand.put(step.id(), step));
            SortedSet<String> ids = new TreeSet<>(follow.keySet());
            ids.addAll(stand.keySet());
            for (String id : ids) {
                compare(id, follow.get(id), stand.get(id));
            }
        }

        private void compare(String id, @Nullable DueStep due, @Nullable SupervisionStep written) {
            boolean counts = due != null && isWithin(due.on());
            boolean stands = written != null && isWithin(written.takenFor());
            reckoned += counts ? 1 : 0;
            taken += stands ? 1 : 0;
            ReplayView.Difference difference = counts || stands ? difference(due, written) : null;
            if (difference == null) {
                return;
            }
            differing++;
            if (differences.size() < TOLD) {
                differences.add(new ReplayView.DifferenceView(
                        id,
                        difference,
                        written == null ? null : written.takenFor(),
                        due == null ? null : due.on(),
                        written == null ? null : written.reason(),
                        due == null ? null : due.reason()));
            }
        }

        private boolean isWithin(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        private ReplayView told(@Nullable String plan) {
            return new ReplayView(
                    from, to, plan, reports, taken, reckoned, differing == 0, differing, differences, unknown);
        }
    }

    private static ReplayView.@Nullable Difference difference(
            @Nullable DueStep due, @Nullable SupervisionStep written) {
        if (written == null) {
            return ReplayView.Difference.NOT_TAKEN;
        }
        if (due == null) {
            return ReplayView.Difference.NOT_DUE;
        }
        if (!due.on().equals(written.takenFor())) {
            return ReplayView.Difference.OTHER_DAY;
        }
        return due.reason().equals(written.reason()) ? null : ReplayView.Difference.OTHER_REASON;
    }
}
