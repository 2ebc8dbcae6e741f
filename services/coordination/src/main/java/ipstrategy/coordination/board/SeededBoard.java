package ipstrategy.coordination.board;

import ipstrategy.coordination.step.Passage;
import ipstrategy.web.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A board as far as the documents speak of it.
///
/// @param policy the policy that a document names as issued, or null
record SeededBoard(
        String code,
        Text name,
        String region,
        List<String> members,
        List<Passage> sources,
        BoardView.@Nullable Policy policy,
        @Nullable String note) {}
