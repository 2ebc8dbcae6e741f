package ipstrategy.console.office;

import ipstrategy.console.gateway.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of deciding on several reports that were not all taken: what was ticked and written is kept.
///
/// @param words why none was taken, where none was looked at
/// @param ticked what is still to be decided on
/// @param verdict what became of each, where they were looked at
record Sending(
        @Nullable String words,
        List<Problem.Wrong> wrong,
        List<String> ticked,
        String decision,
        String reason,
        @Nullable Verdict verdict) {

    static Sending refused(Problem problem, Decisions decisions) {
        return new Sending(
                problem.words(), problem.wrong(), ids(decisions), decisions.decision(), written(decisions), null);
    }

    static Sending decided(Verdict verdict, Decisions decisions) {
        return new Sending(null, List.of(), verdict.left(), decisions.decision(), written(decisions), verdict);
    }

    public boolean ticks(String id) {
        return ticked.contains(id);
    }

    private static List<String> ids(Decisions decisions) {
        return decisions.items().stream().map(Decisions.One::id).toList();
    }

    private static String written(Decisions decisions) {
        return decisions.reason() == null ? "" : decisions.reason();
    }
}
