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
    public record Branch(int level, Explanation figure) {}

    /// The whole tree, each figure before those it was computed from.
    public List<Branch> tree() {
        List<Branch> tree = new ArrayList<>();
        grow(tree, 1);
        return tree;
    }

    private void grow(List<Branch> tree, int level) {
        tree.add(new Branch(level, this));
        inputs.forEach(input -> input.grow(tree, level + 1));
    }
}
