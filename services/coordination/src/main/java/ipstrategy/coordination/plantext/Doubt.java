package ipstrategy.coordination.plantext;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A place where the reading had to assume something. A person confirms or corrects it.
///
/// @param code what was unsure
/// @param anchor where
/// @param arguments what was read or assumed, for the sentence that says it
public record Doubt(Code code, Anchor anchor, List<String> arguments) {

    /// What can be unsure.
    @Schema(name = "PlanTextDoubtCode")
    public enum Code {
        /// the bracket before the agencies or the note is not printed
        OPENING_BRACKET,
        /// the bracket after the agencies or the note is not printed
        CLOSING_BRACKET,
        /// a number or numeral without its dot
        NUMBER_WITHOUT_DOT,
        /// a colon missing in a flattened table
        COLON,
        /// agencies in brackets without 负责
        WORD_MISSING,
        /// an item without the closing that the others have
        NO_CLOSING,
        /// words between an item's closing and the next heading
        WORDS_AFTER_CLOSING,
        /// 等: the list of agencies is open
        OPEN_LIST,
        /// a name that the register has only in another form
        NAME_FORM,
        /// a body that did not exist when the plan was issued
        NOT_IN_FORCE,
        /// several agencies, and no closing note that says that the first leads
        FIRST_LEADS_ASSUMED,
        /// several rows of units: which part of the task is whose, the text does not show
        UNITS_IN_SEVERAL_ROWS,
        /// a class of provinces that only the item's own words explain
        CLASS_BY_CONTEXT,
        /// a heading and what follows it run together
        HEADING_RUNS_ON,
        /// a heading over more than one line
        HEADING_WRAPPED,
        /// lines broken at a width: where the paragraphs of a box end is uncertain
        PARAGRAPHS,
        /// a line that holds a number only, taken for a page number
        PAGE_NUMBER,
        /// a decimal with a gap in it
        BROKEN_DECIMAL,
        /// a paragraph whose beginning seems to be lost
        CUT_FRAGMENT,
        /// a day outside of the plan's term
        OUTSIDE_TERM
    }

    public Doubt {
        arguments = List.copyOf(arguments);
    }

    static Doubt of(Code code, Anchor anchor, String... arguments) {
        return new Doubt(code, anchor, List.of(arguments));
    }
}
