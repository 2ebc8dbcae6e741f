package ipstrategy.metrics.table;

import java.util.regex.Pattern;

/// Texts that a spreadsheet would run. A cell of words that begins so is refused on the way in, and gets an apostrophe
/// in front on the way out, which is taken off again when it comes back.
public final class Formulas {

    private static final String BEGINNINGS = "=+-@\t\r";
    private static final char APOSTROPHE = '\'';

    /// A number with a sign is no formula.
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9][0-9.,]*[%‰]?");

    private Formulas() {}

    public static boolean isOne(String text) {
        return !text.isEmpty()
                && BEGINNINGS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
    }

    /// The text as it may stand in a spreadsheet.
    public static String harmless(String text) {
        return isOne(text) ? APOSTROPHE + text : text;
    }

    /// The text as it was before it was made harmless.
    static String restored(String text) {
        return text.length() > 1 && text.charAt(0) == APOSTROPHE && isOne(text.substring(1)) ? text.substring(1) : text;
    }
}
