package ipstrategy.measures.statement;

import ipstrategy.measures.Assignment;
import ipstrategy.measures.terms.Assessment;
import ipstrategy.measures.terms.Deliverable;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.problem.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Checks what an agency wants to sign. All that is missing or wrong is told at once, each with its place in the draft.
public final class Checking {

    private static final Pattern PERIOD =
            Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-Q[1-4]|-[HS][12]|/[0-9]{4})?");

    private final Assignment assignment;
    private final Role role;
    private final Statement statement;
    private final Set<String> missing;
    private final List<Fault> faults = new ArrayList<>();

    private Checking(Assignment assignment, Role role, Statement statement, Set<String> missing) {
        this.assignment = assignment;
        this.role = role;
        this.statement = statement;
        this.missing = missing;
    }

    /// What keeps a statement from being signed; nothing where it is whole.
    ///
    /// @param role in which role the agency answers
    /// @param missing which of the files that it names are not stored for the measure
    public static List<Fault> faults(Assignment assignment, Role role, Statement statement, Set<String> missing) {
        Checking checking = new Checking(assignment, role, statement, missing);
        checking.words();
        checking.claims();
        checking.result();
        checking.values();
        return List.copyOf(checking.faults);
    }

    /// The files that a statement names.
    public static Set<String> evidence(Statement statement) {
        return statement.deliverables().stream()
                .flatMap(claim -> claim.evidence().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void words() {
        if (statement.assessment() == null) {
            wrong("assessment", "fault.empty");
        }
        String narrative = statement.narrative();
        if (narrative == null || narrative.isBlank()) {
            wrong("narrative", "fault.empty");
        }
        if (statement.assessment() == Assessment.NOT_TRIGGERED && !assignment.conditional()) {
            wrong("assessment", "fault.not-conditional");
        }
    }

    private void claims() {
        List<String> known =
                assignment.deliverables().stream().map(Deliverable::id).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < statement.deliverables().size(); i++) {
            Statement.Claim claim = statement.deliverables().get(i);
            String place = "deliverables/" + i;
            if (!known.contains(claim.id())) {
                wrong(place + "/id", "fault.not-one-of", String.join(", ", known));
            } else if (!seen.add(claim.id())) {
                wrong(place + "/id", "fault.repeated");
            }
            if (claim.state() == Statement.Progress.DONE && claim.evidence().isEmpty()) {
                wrong(place + "/evidence", "fault.done-without-evidence", claim.id());
            }
            for (int file = 0; file < claim.evidence().size(); file++) {
                if (missing.contains(claim.evidence().get(file))) {
                    wrong(place + "/evidence/" + file, "fault.evidence-not-stored");
                }
            }
        }
    }

    /// Whoever answers for the measure answers for all of its deliverables; an agency that answers for a share by duty
    /// answers for those that it names.
    private void result() {
        if (statement.assessment() != Assessment.MET) {
            return;
        }
        Set<String> done = statement.deliverables().stream()
                .filter(claim -> claim.state() == Statement.Progress.DONE)
                .map(Statement.Claim::id)
                .collect(Collectors.toSet());
        List<String> open = (role == Role.BY_DUTY
                        ? statement.deliverables().stream().map(Statement.Claim::id)
                        : assignment.deliverables().stream().map(Deliverable::id))
                .filter(id -> !done.contains(id))
                .toList();
        if (!open.isEmpty()) {
            wrong("assessment", "fault.met-with-open-deliverables", String.join(", ", open));
        }
    }

    private void values() {
        for (int i = 0; i < statement.values().size(); i++) {
            Statement.Value value = statement.values().get(i);
            if (!assignment.metrics().contains(value.metric())) {
                wrong(
                        "values/" + i + "/metric",
                        assignment.metrics().isEmpty() ? "fault.no-metrics" : "fault.not-one-of",
                        String.join(", ", assignment.metrics()));
            }
            if (!PERIOD.matcher(value.period()).matches()) {
                wrong("values/" + i + "/period", "fault.malformed", "2026-Q4");
            }
        }
    }

    private void wrong(String place, String word, Object... arguments) {
        faults.add(Fault.body(place, word, arguments));
    }
}
