package ipstrategy.coordination.province.round;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fills the sheet of a province: what it chooses, how it stands at mid-year, what the year is worth.
@ApplicationScoped
class FillingSheet {

    private final Sheets sheets;
    private final Chronicle chronicle;

    FillingSheet(Sheets sheets, Chronicle chronicle) {
        this.sheets = sheets;
        this.chronicle = chronicle;
    }

    /// Chooses a task that the province need not do (选做). It binds from then on.
    Outcome<Sheet> optIn(CycleRound round, Sheet sheet, NewMarks.OptIn chosen, Caller caller) {
        Outcome<Sheet> refusal = refusal(round, sheet, Sheet.OPT_IN, caller);
        if (refusal != null) {
            return refusal;
        }
        Task task = sheet.task(chosen.measure(), chosen.clause()).orElse(null);
        if (task == null) {
            return new Outcome.Wrong<>(
                    List.of(Fault.body("clause", "fault.no-such-clause", chosen.measure(), chosen.clause())));
        }
        if (task.binds()) {
            String word = task.obligation() == Obligation.Kind.MANDATORY ? "reason.task-must" : "reason.task-chosen";
            return Sheet.LIFE.conflict(
                    word, round.state(), step -> sheet.refusal(step, caller), chosen.measure(), chosen.clause());
        }
        JsonNode before = chronicle.of(sheet.view(round.state(), caller));
        sheet.change(chosen.measure(), chosen.clause(), Task::chosen);
        return done("opted-in", round, sheet, before, chosen.reason(), caller);
    }

    /// Takes back that the province chose a task, for as long as the office has not marked it.
    Outcome<Sheet> optOut(CycleRound round, Sheet sheet, NewMarks.OptIn chosen, Caller caller) {
        Outcome<Sheet> refusal = refusal(round, sheet, Sheet.OPT_OUT, caller);
        if (refusal != null) {
            return refusal;
        }
        Task task = sheet.task(chosen.measure(), chosen.clause()).orElse(null);
        if (task == null) {
            return new Outcome.Wrong<>(
                    List.of(Fault.body("clause", "fault.no-such-clause", chosen.measure(), chosen.clause())));
        }
        String word = wordAgainstOptOut(task);
        if (word != null) {
            return Sheet.LIFE.conflict(
                    word, round.state(), step -> sheet.refusal(step, caller), chosen.measure(), chosen.clause());
        }
        JsonNode before = chronicle.of(sheet.view(round.state(), caller));
        sheet.change(chosen.measure(), chosen.clause(), Task::unchosen);
        return done("opted-out", round, sheet, before, chosen.reason(), caller);
    }

    private static @Nullable String wordAgainstOptOut(Task task) {
        if (task.obligation() == Obligation.Kind.MANDATORY) {
            return "reason.task-must";
        }
        if (!task.optedIn()) {
            return "reason.task-not-chosen";
        }
        return task.rating() == null ? null : "reason.task-rated";
    }

    /// Enters marks of mid-year.
    Outcome<Sheet> rate(CycleRound round, Sheet sheet, NewMarks.Ratings marks, Caller caller) {
        Outcome<Sheet> refusal = refusal(round, sheet, Sheet.RATE, caller);
        if (refusal != null) {
            return refusal;
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < marks.ratings().size(); i++) {
            NewMarks.Rated one = marks.ratings().get(i);
            String word = sheet.wordAgainstMark(one.measure(), one.clause());
            if (word != null) {
                faults.add(Fault.body("ratings/" + i, word, one.measure(), one.clause()));
            }
        }
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        JsonNode before = chronicle.of(sheet.view(round.state(), caller));
        marks.ratings()
                .forEach(one ->
                        sheet.change(one.measure(), one.clause(), task -> task.rated(one.rating(), one.reason())));
        return done("rated", round, sheet, before, null, caller);
    }

    /// Enters scores of the year's end. While the year is appraised and not yet published, all places follow.
    Outcome<Sheet> score(CycleRound round, Sheet sheet, NewMarks.Scores marks, Caller caller) {
        Outcome<Sheet> refusal = refusal(round, sheet, Sheet.SCORE, caller);
        if (refusal != null) {
            return refusal;
        }
        JsonNode before = chronicle.of(sheet.view(round.state(), caller));
        List<Fault> faults = new ArrayList<>();
        Advancing.enter(sheet, marks.scores(), faults);
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        if (round.state() == CycleRound.State.APPRAISED) {
            Sheet.placeAll(sheets.ofRound(round));
        }
        return done("scored", round, sheet, before, null, caller);
    }

    private Outcome<Sheet> done(
            String deed, CycleRound round, Sheet sheet, JsonNode before, @Nullable String reason, Caller caller) {
        sheets.flush();
        chronicle.tell(
                new Chronicle.Deed("province-sheet." + deed, "province-sheet", sheet.id()),
                before,
                sheet.view(round.state(), caller),
                reason,
                caller);
        return new Outcome.Done<>(sheet);
    }

    private static @Nullable Outcome<Sheet> refusal(CycleRound round, Sheet sheet, String step, Caller caller) {
        return Sheet.LIFE.refusal(step, round.state(), action -> sheet.refusal(action, caller));
    }
}
