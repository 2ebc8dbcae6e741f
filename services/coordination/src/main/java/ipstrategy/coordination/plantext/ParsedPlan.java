package ipstrategy.coordination.plantext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan as read from its text.
///
/// @param form how it is printed
/// @param sections its parts, in the order of the print
/// @param items its items, in the order of the print
/// @param doubts what is unsure of the plan as a whole; what is unsure of an item stands with the item
/// @param defects what must be put right
public record ParsedPlan(
        Form form, List<Section> sections, List<ParsedItem> items, List<Doubt> doubts, List<Defect> defects) {

    /// How a plan is printed.
    public enum Form {
        /// numbered measures, each closing with the agencies that answer: （甲、乙负责）
        AGENCIES_AT_END,
        /// numbered measures, each closing with a note of completion: （2030年6月底前完成）, （持续推进）
        COMPLETION_AT_END,
        /// a table of tasks with columns 局内, 省份 and 年内, flattened to text
        TASK_TABLE,
        /// chapters and sections with numbered items and boxes (专栏), without agencies and dates
        PROGRAMME,
        /// none of these
        UNKNOWN
    }

    /// A part of a plan as its heading prints it.
    ///
    /// @param code `2` for 二, `2.1` for 二(一)
    /// @param parent the code of the part it belongs to, or null
    /// @param title the heading without its numeral
    /// @param locator as printed: `二(一)`
    /// @param anchor the place of the heading
    public record Section(String code, @Nullable String parent, String title, String locator, Anchor anchor) {}

    public ParsedPlan {
        sections = List.copyOf(sections);
        items = List.copyOf(items);
        doubts = List.copyOf(doubts);
        defects = List.copyOf(defects);
    }
}
