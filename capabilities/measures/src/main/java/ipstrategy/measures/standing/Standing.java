package ipstrategy.measures.standing;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.terms.Assessment;
import ipstrategy.measures.terms.MeasureStatus;
import ipstrategy.measures.terms.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Derives where a measure stands from what was asked and answered.
///
/// Those who answer for a share each (按职责分工分别负责) must all have answered before the measure is done. Of several
/// leads that are not ranked (牵头部门不分先后) each speaks for all, and they are late only together. Whoever took a
/// responsibility over by a reform has said what its predecessor said, and is late with what that one left open.
public final class Standing {

    private final Assignment assignment;
    private final List<Answer> answers;
    private final LocalDate today;

    private Standing(Assignment assignment, List<Answer> answers, LocalDate today) {
        this.assignment = assignment;
        this.answers = answers;
        this.today = today;
    }

    /// The status that follows.
    ///
    /// @param evaluated whether a published evaluation covers the measure
    public static MeasureStatus of(Assignment assignment, List<Answer> answers, boolean evaluated, LocalDate today) {
        return new Standing(assignment, answers, today).status(evaluated);
    }

    /// Whether a measure goes on after it is done, and after its plan: it is never closed.
    public static boolean goesOn(Assignment assignment) {
        return assignment.deadline().kind().goesOn();
    }

    /// Whether an agency has nothing more to report: what it answers for is done, and the measure does not go on.
    public static boolean isThrough(Assignment assignment, AgencyCode agency, List<Answer> answers, LocalDate today) {
        if (goesOn(assignment)) {
            return false;
        }
        return assignment.status() == MeasureStatus.EVALUATED
                || days(assignment, agency, today).anyMatch(day -> {
                    Standing standing = new Standing(assignment, answers, day);
                    return standing.isThrough(agency);
                });
    }

    /// Whether an agency has met each share that is its own to meet.
    private boolean isThrough(AgencyCode agency) {
        List<Voice> own = voices().stream().filter(voice -> voice.isOf(agency)).toList();
        return !own.isEmpty() && own.stream().allMatch(this::hasMet);
    }

    /// Today, and the first day of an agency that is to answer from a later one on: it is asked beforehand.
    private static Stream<LocalDate> days(Assignment assignment, AgencyCode agency, LocalDate today) {
        Stream<LocalDate> later = assignment.answerable().stream()
                .filter(one -> one.agency().equals(agency))
                .map(Assignment.Answerable::validFrom)
                .filter(from -> from != null && from.isAfter(today));
        return Stream.concat(Stream.of(today), later);
    }

    private MeasureStatus status(boolean evaluated) {
        List<Voice> voices = voices();
        if (evaluated && !goesOn(assignment)) {
            return MeasureStatus.EVALUATED;
        }
        boolean complete = !voices.isEmpty() && voices.stream().allMatch(this::hasMet);
        if (voices.stream().anyMatch(this::isLate)
                || (!complete && voices.stream().anyMatch(this::hasMissedTheDay))) {
            return MeasureStatus.OVERDUE;
        }
        if (complete) {
            return completed();
        }
        if (!voices.isEmpty() && voices.stream().allMatch(this::wasNotCalledFor)) {
            return MeasureStatus.NOT_TRIGGERED;
        }
        return answers.stream().anyMatch(one -> one.accepted() != null)
                ? MeasureStatus.IN_PROGRESS
                : MeasureStatus.ASSIGNED;
    }

    private MeasureStatus completed() {
        return switch (assignment.deadline().kind()) {
            case PLAN_YEAR, BY_DATE, COMPLETE_IN_YEAR -> MeasureStatus.COMPLETED;
            case BY_DATE_THEN_CONTINUING -> MeasureStatus.COMPLETED_CONTINUING;
            case STAGED_RESULT_IN_YEAR -> MeasureStatus.STAGED_RESULT;
            case CONTINUING -> MeasureStatus.IN_PROGRESS;
        };
    }

    /// One whose word is needed, with those whose word it took over.
    ///
    /// @param since where it has the share beside its own, the first day for which its word counts for it, or null
    private record Speaker(
            String agency, Set<String> names, @Nullable LocalDate since) {

        static Speaker of(Assignment.Answerable one) {
            return new Speaker(
                    one.agency().value(),
                    Stream.concat(Stream.of(one.agency()), one.predecessors().stream())
                            .map(AgencyCode::value)
                            .collect(Collectors.toUnmodifiableSet()),
                    null);
        }

        /// Of a share that another had until a day, and that passed to one which has its own beside it.
        static Speaker of(Assignment.Answerable before, LocalDate last, Assignment.Answerable successor) {
            return new Speaker(successor.agency().value(), of(before).names(), last.plusDays(1));
        }

        boolean said(Answer answer) {
            return names.contains(answer.agency())
                    || (since != null
                            && agency.equals(answer.agency())
                            && !answer.periodEnd().isBefore(since));
        }
    }

    /// Those of whom one may speak for all.
    private record Voice(List<Speaker> speakers) {

        boolean isOf(AgencyCode agency) {
            return speakers.stream().anyMatch(one -> one.agency().equals(agency.value()));
        }

        boolean said(Answer answer) {
            return speakers.stream().anyMatch(one -> one.said(answer));
        }
    }

    private List<Voice> voices() {
        List<Speaker> together = new ArrayList<>();
        List<Voice> voices = new ArrayList<>();
        for (Assignment.Answerable one : assignment.answerable()) {
            switch (one.on(today) ? one.role() : Role.PARTICIPANT) {
                case LEAD, BY_DUTY -> voices.add(new Voice(List.of(Speaker.of(one))));
                case CO_LEAD -> together.add(Speaker.of(one));
                case PARTICIPANT, ALL_MEMBERS -> {}
            }
        }
        voices.addAll(passedOn());
        if (!together.isEmpty()) {
            voices.add(new Voice(List.copyOf(together)));
        }
        return voices;
    }

    /// The shares that a reform let pass to an agency which has one of its own.
    private List<Voice> passedOn() {
        List<Voice> voices = new ArrayList<>();
        for (Assignment.Answerable successor : assignment.answerable()) {
            for (Assignment.Answerable before : assignment.answerable()) {
                LocalDate last = before.validTo();
                if (last != null
                        && last.isBefore(today)
                        && successor.on(today)
                        && successor.owesFor().contains(before.agency())
                        && (before.role() == Role.BY_DUTY || before.role() == Role.LEAD)) {
                    voices.add(new Voice(List.of(Speaker.of(before, last, successor))));
                }
            }
        }
        return voices;
    }

    /// What once was met stays met: what goes on is told in later reports.
    private boolean hasMet(Voice voice) {
        return of(voice).anyMatch(one -> one.accepted() == Assessment.MET);
    }

    /// Late is who is late; leads that are not ranked are so where all of them are, for the same time.
    private boolean isLate(Voice voice) {
        Map<LocalDate, List<Answer>> late =
                of(voice).filter(Answer::late).collect(Collectors.groupingBy(Answer::periodEnd));
        return late.values().stream()
                .anyMatch(silent -> voice.speakers().stream()
                        .allMatch(one -> silent.stream().anyMatch(one::said)));
    }

    /// Whether a report that was accepted after the day by which all was to be done says that it is not. Before there
    /// is one, the measure is not called late: the agency is heard first, and is itself late where it says nothing.
    private boolean hasMissedTheDay(Voice voice) {
        LocalDate due = assignment.due();
        return due != null
                && today.isAfter(due)
                && !hasMet(voice)
                && latest(voice)
                        .filter(one -> !one.periodEnd().isBefore(due) && one.accepted() != Assessment.NOT_TRIGGERED)
                        .isPresent();
    }

    private boolean wasNotCalledFor(Voice voice) {
        return latest(voice)
                .filter(one -> one.accepted() == Assessment.NOT_TRIGGERED || hasMet(voice))
                .isPresent();
    }

    private Optional<Answer> latest(Voice voice) {
        return of(voice)
                .filter(one -> one.accepted() != null)
                .max(Comparator.comparing(Answer::periodEnd)
                        .thenComparing(Answer::acceptedAt, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private Stream<Answer> of(Voice voice) {
        return answers.stream().filter(voice::said);
    }
}
