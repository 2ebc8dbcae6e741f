package ipstrategy.measures.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.files.StoredFile;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.terms.MeasureId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts a file to a measure. The file is stored before, so that a failure leaves at most a file that nobody names, and
/// never a row without its file.
@ApplicationScoped
class FilingEvidence {

    private final Exhibits exhibits;
    private final Assignments assignments;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    FilingEvidence(Exhibits exhibits, Assignments assignments, Changes changes, ObjectMapper json, Clock clock) {
        this.exhibits = exhibits;
        this.assignments = assignments;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// What became of a file.
    sealed interface Outcome {

        record Filed(Exhibit exhibit) implements Outcome {}

        /// The same content was put to the measure before.
        record KnownAlready(Exhibit exhibit) implements Outcome {}

        /// The caller may not; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}
    }

    @Transactional
    Outcome file(MeasureId id, StoredFile file, @Nullable String note, Caller caller) {
        // One after the other, so that numbers have no gaps and a content stands once.
        Assignment measure = assignments.hold(id).orElseThrow();
        String refusal = refusal(measure, caller);
        AgencyCode agency = caller.agency();
        if (refusal != null || agency == null) {
            return new Outcome.NotAllowed(refusal == null ? "reason.not-concerned" : refusal);
        }
        Optional<Exhibit> known = exhibits.find(id, file.sha256());
        if (known.isPresent()) {
            return new Outcome.KnownAlready(known.get());
        }
        Exhibit exhibit = new Exhibit(id, exhibits.greatestNumber(id) + 1, file, note, agency, caller, clock.instant());
        exhibits.persistAndFlush(exhibit);
        changes.record(
                new Change(
                        "evidence.filed",
                        "evidence",
                        exhibit.id(),
                        agency,
                        null,
                        json.valueToTree(exhibit.view()),
                        note),
                caller);
        return new Outcome.Filed(exhibit);
    }

    /// Whether a caller may put files to a measure, and if not, why. The office reads and judges; it brings no evidence
    /// for others.
    @Nullable
    String refusal(Assignment measure, Caller caller) {
        AgencyCode agency = caller.agency();
        if (!caller.is(Role.OFFICER) && !caller.is(Role.APPROVER)) {
            return "reason.role";
        }
        return agency != null && measure.concerns(agency, LocalDate.now(clock)) ? null : "reason.not-concerned";
    }
}
