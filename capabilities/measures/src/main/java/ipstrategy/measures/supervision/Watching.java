package ipstrategy.measures.supervision;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.errand.ErrandKind;
import ipstrategy.measures.errand.Errands;
import ipstrategy.measures.extension.ReportPostponed;
import ipstrategy.measures.ladder.Facts.Move;
import ipstrategy.measures.reading.Scope;
import ipstrategy.measures.report.ReportView;
import ipstrategy.measures.report.Reports;
import ipstrategy.measures.report.move.ReportMoved;
import ipstrategy.measures.report.move.ReportPassedOn;
import ipstrategy.measures.terms.ReportState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps the history that supervision goes by. It writes into the transaction that moves the report, so that neither is
/// there without the other.
@ApplicationScoped
class Watching {

    /// What a step wants is answered by the report that is filed, or by more time for it.
    private static final List<ErrandKind> ANSWERED = List.of(ErrandKind.SUPERVISION_TO_ANSWER);

    private final WatchedReports watched;
    private final Reports reports;
    private final Errands errands;
    private final Clock clock;

    Watching(WatchedReports watched, Reports reports, Errands errands, Clock clock) {
        this.watched = watched;
        this.reports = reports;
        this.errands = errands;
        this.clock = clock;
    }

    void moved(@Observes ReportMoved moved) {
        Move.Kind kind = kind(moved);
        if (kind == null) {
            return;
        }
        Optional<WatchedReport> known = kind == Move.Kind.ASKED ? Optional.empty() : watched.hold(moved.report());
        WatchedReport watch = known.orElseGet(() -> begin(read(moved.report())));
        if (kind == Move.Kind.RETURNED) {
            ReportView report = read(moved.report());
            watch.note(new Move(kind, clock.instant(), owed(report), unknownYear(report)), today());
        } else if (kind != Move.Kind.ASKED) {
            watch.note(Move.of(kind, clock.instant()), today());
        }
        if (kind == Move.Kind.SUBMITTED) {
            errands.close(moved.report(), ANSWERED);
        }
    }

    void postponed(@Observes ReportPostponed postponed) {
        errands.close(postponed.report(), ANSWERED);
        watched.hold(postponed.report())
                .ifPresent(watch ->
                        watch.note(Move.until(postponed.until(), Move.Kind.POSTPONED, clock.instant()), today()));
    }

    /// Whoever owes it since a reform is supervised from now on, and answers what was asked of its predecessor.
    void passedOn(@Observes ReportPassedOn passed) {
        watched.hold(passed.report()).ifPresent(watch -> {
            errands.passOn(
                    passed.report(),
                    ErrandKind.SUPERVISION_TO_ANSWER,
                    new AgencyCode(watch.agency()),
                    passed.successor());
            watch.passOn(passed.successor());
        });
    }

    /// Notes that the day to file by is another one than supervision knows, as when the calendar of a year arrived.
    void compare(WatchedReport watch) {
        reports.read(watch.report(), new Scope.All())
                .filter(Watching::isOwed)
                .filter(report -> watch.hasAnother(owed(report), unknownYear(report)))
                .ifPresent(report -> watch.note(
                        new Move(Move.Kind.RECKONED, clock.instant(), owed(report), unknownYear(report)), today()));
    }

    /// Begins to watch a report when it is asked for; one that was there before supervision, when it first moves.
    private WatchedReport begin(ReportView report) {
        Instant now = clock.instant();
        WatchedReport watch = new WatchedReport(report.id(), report.measure(), report.plan(), report.filer(), now);
        watch.note(new Move(Move.Kind.ASKED, now, report.due(), report.dueUnknownYear()), today());
        watched.persist(watch);
        return watch;
    }

    private ReportView read(String report) {
        return reports.read(report, new Scope.All()).orElseThrow();
    }

    private static Move.@Nullable Kind kind(ReportMoved moved) {
        if (moved.from() == null) {
            return Move.Kind.ASKED;
        }
        if (moved.isRecall()) {
            return Move.Kind.RECALLED;
        }
        return switch (moved.to()) {
            case SUBMITTED -> Move.Kind.SUBMITTED;
            // From overdue it comes by a later day, which is told apart.
            case RETURNED -> moved.from() == ReportState.SUBMITTED ? Move.Kind.RETURNED : null;
            case ACCEPTED -> Move.Kind.ACCEPTED;
            case NOT_YET_DUE, DUE, OVERDUE -> null;
        };
    }

    private static boolean isOwed(ReportView report) {
        return switch (report.state()) {
            case NOT_YET_DUE, DUE, OVERDUE, RETURNED -> true;
            case SUBMITTED, ACCEPTED -> false;
        };
    }

    /// The day until which the agency is to act now, or null where there is none.
    private static @Nullable LocalDate owed(ReportView report) {
        ReportView.ReturnView returned = report.returned();
        return returned == null ? report.due() : returned.resubmitBy();
    }

    private static @Nullable Integer unknownYear(ReportView report) {
        return report.returned() == null ? report.dueUnknownYear() : null;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
