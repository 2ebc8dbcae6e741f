package ipstrategy.coordination.plantext;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that keeps a plan from being taken over until a person has put it right.
///
/// @param code what is wrong
/// @param item the number of the item it is about, or null for the plan as a whole
/// @param arguments what was found, for the sentence that says it
public record Defect(Code code, @Nullable String item, List<String> arguments) {

    /// What can be wrong.
    @Schema(name = "PlanTextDefectCode")
    public enum Code {
        /// the text is in none of the forms
        FORM_UNKNOWN,
        /// the text has no item
        NO_ITEMS,
        /// numbers that are left out before this item
        GAP,
        /// a number that stands twice
        DUPLICATE,
        /// a number smaller than the one before it
        OUT_OF_ORDER,
        /// a number in none of the forms that measures have
        NOT_A_NUMBER,
        /// a name that the agency register does not know
        UNKNOWN_AGENCY,
        /// an agency that is named twice
        AGENCY_TWICE,
        /// a day that no calendar has
        IMPOSSIBLE_DATE,
        /// words for a class of provinces that is not known
        UNKNOWN_CLASS,
        /// agencies and the rule of assignment contradict each other
        RULE_CONTRADICTED,
        /// an item that stands in no section
        NO_SECTION
    }

    public Defect {
        arguments = List.copyOf(arguments);
    }

    static Defect of(Code code, @Nullable String item, String... arguments) {
        return new Defect(code, item, List.of(arguments));
    }
}
