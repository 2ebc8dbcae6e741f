package ipstrategy.console.metric;

import ipstrategy.console.language.Text;
import ipstrategy.console.page.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a figure came to be.
///
/// @param definition the version of the metric's definition
/// @param inputs the figures it was computed from, each with its own explanation
public record Explanation(
        String metric,
        Text name,
        @Nullable Text concept,
        String service,
        String kind,
        @Nullable Text unitName,
        int definition,
        @Nullable Source definedIn,
        @Nullable Text note,
        @Nullable String formula,
        @Nullable String growthRule,
        @Nullable Observation figure,
        @Nullable Hands hands,
        List<Explanation> inputs) {

    /// Through whose hands a figure went.
    public record Hands(
            String origin,
            @Nullable String originId,
            @Nullable String reportedBy,
            @Nullable Instant reportedAt,
            @Nullable String verifiedBy,
            @Nullable Instant verifiedAt,
            @Nullable String publishedBy,
            @Nullable Instant publishedAt) {}

    /// One explanation of the tree.
    ///
    /// @param level 1 for the figure itself, 2 for what it was computed from, and so on
    /// @param ended how many of those above have no figure after this one
    public record Branch(int level, int ended, Explanation figure) {

        private static final int DEEPEST_HEADING = 6;

        /// The rank of its heading, below that of the page.
        public int heading() {
            return Math.min(level + 1, DEEPEST_HEADING);
        }

        /// Whether what it was computed from hangs below it.
        public boolean isParted() {
            return !figure.inputs().isEmpty();
        }
    }

    /// The whole tree, each figure before those it was computed from.
    public List<Branch> tree() {
        List<Branch> tree = new ArrayList<>();
        grow(tree, 1, 0);
        return tree;
    }

    private void grow(List<Branch> tree, int level, int ended) {
        tree.add(new Branch(level, inputs.isEmpty() ? ended : 0, this));
        for (int at = 0; at < inputs.size(); at++) {
            boolean last = at == inputs.size() - 1;
            inputs.get(at).grow(tree, level + 1, last ? ended + 1 : 0);
        }
    }
}
