package ipstrategy.measures.report;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.cadence.Due;
import ipstrategy.measures.cadence.DueDates;
import ipstrategy.measures.cadence.ReportingPeriod;
import ipstrategy.measures.cadence.ReportingRule;
import ipstrategy.measures.cadence.ReportingRules;
import ipstrategy.measures.reading.Scope;
import ipstrategy.measures.report.move.ReportPassedOn;
import ipstrategy.measures.report.move.ReportWithdrawn;
import ipstrategy.measures.standing.Answer;
import ipstrategy.measures.standing.Standing;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.ReportState;
import ipstrategy.web.listing.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What time does to reports: they are asked for, fall due and become overdue, and their day may be moved. Each call is
/// one batch within the transaction that is under way; done twice, it changes nothing.
@ApplicationScoped
public class Timing {

    private static final Caller CLOCK = Caller.platform("asking");

    /// Whoever owes it answers no more today, and somebody does who took over from it.
    private static final String WITH_A_SUCCESSOR = """
            exists (select 1 from responsibility h
                     where h.measure = r.measure and h.superseded_at is null and h.role in ('LEAD', 'CO_LEAD', 'BY_DUTY')
                       and coalesce(r.owed_by, r.agency) = any (h.predecessors || h.owes_for)
                       and (h.valid_from is null or h.valid_from <= :today)
                       and (h.valid_to is null or h.valid_to >= :today))
            and not exists (select 1 from responsibility o
                             where o.measure = r.measure and o.superseded_at is null
                               and o.agency = coalesce(r.owed_by, r.agency)
                               and (o.valid_to is null or o.valid_to >= :today))
            """;

    private final Reports reports;
    private final Assignments assignments;
    private final ReportingRules rules;
    private final DueDates dueDates;
    private final Telling telling;
    private final Deriving deriving;
    private final Event<ReportPassedOn> passings;
    private final Event<ReportWithdrawn> withdrawals;
    private final Clock clock;

    Timing(
            Reports reports,
            Assignments assignments,
            ReportingRules rules,
            DueDates dueDates,
            Telling telling,
            Deriving deriving,
            Event<ReportPassedOn> passings,
            Event<ReportWithdrawn> withdrawals,
            Clock clock) {
        this.reports = reports;
        this.assignments = assignments;
        this.rules = rules;
        this.dueDates = dueDates;
        this.telling = telling;
        this.deriving = deriving;
        this.passings = passings;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /// Asks for the reports on these measures that a rule wants and nobody has asked for; answers how many it asked
    /// for.
    @Transactional(Transactional.TxType.MANDATORY)
    public int ask(ReportingRule rule, List<Assignment> measures) {
        reports.askAlone();
        List<String> ids = measures.stream().map(one -> one.id().value()).toList();
        Map<String, List<Answer>> asked = reports.answers(ids);
        Map<String, List<Answer>> known = withdraw(rule, measures, asked) ? reports.answers(ids) : asked;
        return measures.stream()
                .mapToInt(one -> ask(rule, one, known.getOrDefault(one.id().value(), List.of())))
                .sum();
    }

    /// Lets reports fall due whose period is over.
    @Transactional(Transactional.TxType.MANDATORY)
    public int open(int atMost) {
        Conditions which = Conditions.none()
                .and("r.state = 'NOT_YET_DUE'")
                .and("today", LocalDate.now(clock), "r.opens_on <= :today");
        return move(which, atMost, "report.due", Report::open).size();
    }

    /// Makes those overdue whose day has passed with nothing submitted, and lets their measures stand accordingly.
    @Transactional(Transactional.TxType.MANDATORY)
    public int lapse(int atMost) {
        LocalDate today = LocalDate.now(clock);
        List<Report> late = Stream.of("r.state = 'DUE' and r.due_on", "r.state = 'RETURNED' and r.resubmit_due")
                .map(day -> Conditions.none().and("today", today, day + " < :today"))
                .flatMap(which -> move(which, atMost, "report.overdue", Report::lapse).stream())
                .toList();
        late.stream()
                .map(Report::measure)
                .distinct()
                .sorted(Comparator.comparing(MeasureId::value))
                .forEach(measure -> deriving.derive(measure, "report.overdue", CLOCK));
        return late.size();
    }

    /// Lets the successor owe what is still open of an agency that answers no more since a reform. What it did not file
    /// in time stays late: a reform moves no day.
    @Transactional(Transactional.TxType.MANDATORY)
    public int passOn(int atMost) {
        LocalDate today = LocalDate.now(clock);
        Conditions which = Conditions.none()
                .and("r.state in ('DUE', 'OVERDUE', 'RETURNED')")
                .and("today", today, WITH_A_SUCCESSOR);
        int passed = 0;
        for (Report report : reports.toMove(which, atMost)) {
            Optional<AgencyCode> successor = assignments
                    .find(report.measure().value())
                    .flatMap(measure -> measure.successor(report.filer(), today));
            if (successor.isPresent()) {
                ReportView before = Telling.now(report);
                report.passOn(successor.get());
                telling.tell("report.passed-on", before, report, null, CLOCK);
                passings.fire(new ReportPassedOn(report.id(), successor.get()));
                passed++;
            }
        }
        return passed;
    }

    /// Reckons due days anew that rest on a year whose calendar was provisional or missing; answers the last report it
    /// looked at, or null where there was none after the given one.
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable String reckon(String after, int atMost) {
        Conditions which = Conditions.none()
                .and("(r.due_provisional or r.due_unknown_year is not null)")
                .and("r.state in ('NOT_YET_DUE', 'DUE', 'OVERDUE')")
                .and("after", after, "r.id > :after")
                .and("1 = 1 order by r.id");
        List<Report> found = reports.toMove(which, atMost);
        for (Report report : found) {
            if (report.isOwedAgain()) {
                // The day until which it is owed again is another than that which was reckoned.
                continue;
            }
            Due due = reckoned(report);
            if (!due.equals(report.due())) {
                postpone(report, due, "calendar", CLOCK);
            }
        }
        return found.isEmpty() ? null : found.getLast().id();
    }

    /// By the term within which it was asked for; only where that was not kept, by that of the rule of today.
    private Due reckoned(Report report) {
        Integer asked = report.daysToReport();
        return (asked == null
                        ? rules.findByIdOptional(report.plan()).map(ReportingRule::daysToReport)
                        : Optional.of(asked))
                .map(days -> dueDates.after(report.period().end(), days))
                .orElse(report.due());
    }

    /// Moves the day until which an agency is to act on a report. Who was late only by the old day is not late now.
    /// Answers whether there is such a report that still waits.
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean postpone(String id, LocalDate until, String reason, Caller actor) {
        Optional<Report> held =
                reports.hold(id, new Scope.All()).filter(report -> report.state() != ReportState.ACCEPTED);
        held.ifPresent(report -> postpone(report, Due.on(until), reason, actor));
        return held.isPresent();
    }

    private void postpone(Report report, Due due, String reason, Caller actor) {
        ReportView before = Telling.now(report);
        Course.Act submitted = report.submitted();
        LocalDate acted = report.state() == ReportState.SUBMITTED && submitted != null
                ? LocalDate.ofInstant(submitted.at(), clock.getZone())
                : LocalDate.now(clock);
        report.postpone(due, acted);
        telling.tell("report.postponed", before, report, reason, actor);
        if (before.overdue() && !Telling.now(report).overdue()) {
            deriving.derive(report.measure(), "report.postponed " + report.id(), actor);
        }
    }

    private List<Report> move(Conditions which, int atMost, String action, Consumer<Report> change) {
        List<Report> found = reports.toMove(which, atMost);
        for (Report report : found) {
            ReportView before = Telling.now(report);
            change.accept(report);
            telling.tell(action, before, report, null, CLOCK);
        }
        return found;
    }

    /// Takes back what was asked for a time that is not over of an agency that will not answer then any more, or that
    /// has nothing more to report. What was asked for by the usual rhythm goes as well, where the office has since
    /// set one of its own that does not ask for it. What fell due before stays with whom it was asked of, or its
    /// successor. Answers whether there was anything to take back.
    private boolean withdraw(ReportingRule rule, List<Assignment> measures, Map<String, List<Answer>> known) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Assignment> named =
                measures.stream().collect(Collectors.toMap(one -> one.id().value(), one -> one));
        boolean any = false;
        for (Report report : reports.notYetDue(named.keySet())) {
            Assignment measure = named.get(report.measure().value());
            if (measure == null) {
                continue;
            }
            List<Answer> answers = known.getOrDefault(measure.id().value(), List.of());
            boolean another = report.isUsual() && !rule.isUsual();
            boolean still = !another || rule.asksFor(report.measure(), report.period(), today);
            if (!still
                    || !measure.reporters(report.period().end()).contains(report.agency())
                    || Standing.isThrough(measure, report.agency(), answers, today)) {
                withdrawals.fire(new ReportWithdrawn(report.id(), CLOCK));
                telling.tellOfEnd("report.withdrawn", report, CLOCK);
                reports.delete(report);
                any = true;
            } else if (another) {
                takeOver(rule, report);
            }
        }
        // The same period may be asked for again, under the same id.
        reports.flush();
        return any;
    }

    /// The office asks for the same that was asked for before it said anything; only the day may be another.
    private void takeOver(ReportingRule rule, Report report) {
        report.askAsSet();
        report.askWithin(rule.daysToReport());
        Due due = dueDates.after(report.period().end(), rule.daysToReport());
        if (!due.equals(report.due())) {
            postpone(report, due, "the office has set the rhythm", CLOCK);
        }
    }

    private int ask(ReportingRule rule, Assignment measure, List<Answer> known) {
        LocalDate today = LocalDate.now(clock);
        int asked = 0;
        for (Assignment.Answerable one : measure.answerable()) {
            if (!one.role().leads() || Standing.isThrough(measure, one.agency(), known, today)) {
                continue;
            }
            LocalDate last = known.stream()
                    .filter(answer -> answer.agency().equals(one.agency().value()))
                    .map(Answer::periodEnd)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            for (ReportingPeriod period : rule.periods(measure.id(), last, today)) {
                if (one.on(period.end())) {
                    Report report = report(measure, one, period, dueDates.after(period.end(), rule.daysToReport()));
                    report.askWithin(rule.daysToReport());
                    if (rule.isUsual()) {
                        report.askAsUsual();
                    }
                    reports.persist(report);
                    telling.tell("report.asked", null, report, null, CLOCK);
                    asked++;
                }
            }
        }
        return asked;
    }

    private static Report report(Assignment measure, Assignment.Answerable one, ReportingPeriod period, Due due) {
        List<String> readers = Submitting.readers(measure, period.end());
        return new Report(measure.id(), measure.plan(), one.agency(), one.role(), period, due, readers);
    }
}
