package ipstrategy.console.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What became of several decisions.
///
/// @param items one for each
/// @param unavailable services that did not answer; what became of their reports is not known
record Verdict(List<One> items, @Nullable List<String> unavailable) {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    /// What became of one decision.
    record One(String id, int status) {

        public boolean isTaken() {
            return status == OK;
        }

        /// Why it was not taken, as pages call it.
        public String word() {
            return switch (status) {
                case OK -> "TAKEN";
                case FORBIDDEN -> "FORBIDDEN";
                case NOT_FOUND -> "NOT_FOUND";
                case CONFLICT -> "CONFLICT";
                case PRECONDITION_FAILED -> "CHANGED";
                default -> "UNKNOWN";
            };
        }
    }

    /// All that was decided on; what no service answered for is not known.
    static Verdict of(Verdict told, Decisions decisions) {
        Set<String> known = new HashSet<>(told.items().stream().map(One::id).toList());
        List<One> all = new ArrayList<>(told.items());
        decisions.items().stream()
                .map(Decisions.One::id)
                .filter(id -> !known.contains(id))
                .forEach(id -> all.add(new One(id, 0)));
        return new Verdict(all, told.missing());
    }

    public List<String> missing() {
        return unavailable == null ? List.of() : unavailable;
    }

    boolean isUnanimous() {
        return items.stream().allMatch(One::isTaken);
    }

    List<String> taken() {
        return items.stream().filter(One::isTaken).map(One::id).toList();
    }

    /// Those that are still to be decided on.
    List<String> left() {
        return items.stream().filter(one -> !one.isTaken()).map(One::id).toList();
    }
}
