package ipstrategy.measures;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.ActionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Corrects the words by which the platform calls a measure. The joint-conference office may, and so may whoever signs
/// off for an agency that leads it.
@ApplicationScoped
class CorrectingWording {

    static final String ACTION = "correct-wording";

    private final Measures measures;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    CorrectingWording(Measures measures, Changes changes, ObjectMapper json, Clock clock) {
        this.measures = measures;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// What became of a correction.
    sealed interface Outcome {

        /// The measure has the new words.
        record Corrected(Measure measure) implements Outcome {}

        /// The caller may not correct it; the reason is a key of the word list.
        record NotAllowed(String reason) implements Outcome {}
    }

    /// Corrects a measure within the transaction that is under way.
    Outcome correct(Measure measure, NewWording wording, Caller caller) {
        String refusal = refusal(measure, caller, LocalDate.now(clock));
        if (refusal != null) {
            return new Outcome.NotAllowed(refusal);
        }
        Instant now = clock.instant();
        MeasureView before = measure.view(now);
        measure.reword(wording.titleOr(measure.title()), wording.summaryOr(measure.summary()));
        measures.flush();
        changes.record(
                new Change(
                        "measure.corrected",
                        "measure",
                        measure.id().value(),
                        caller.agency(),
                        json.valueToTree(before),
                        json.valueToTree(measure.view(now)),
                        wording.reason()),
                caller);
        return new Outcome.Corrected(measure);
    }

    /// Whether a caller may correct a measure now, and if not, why.
    ActionView actionFor(Measure measure, Caller caller) {
        return ActionView.of(ACTION, "PATCH", refusal(measure, caller, LocalDate.now(clock)));
    }

    private static @Nullable String refusal(Measure measure, Caller caller, LocalDate today) {
        AgencyCode agency = caller.agency();
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        if (caller.is(Role.COORDINATOR) && caller.actsFor(AgencyCode.OFFICE)) {
            return null;
        }
        if (!caller.is(Role.APPROVER)) {
            return "reason.role";
        }
        return agency != null && measure.isLedBy(agency, today) ? null : "reason.other-agency";
    }
}
