package ipstrategy.coordination.progress;

/// Texts of others, as an office document can hold them.
final class Printable {

    /// A cell holds 32767 characters at most.
    private static final int LONGEST_CELL = 32000;

    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private Printable() {}

    /// Without the characters that XML cannot hold.
    static String text(String given) {
        StringBuilder kept = new StringBuilder(given.length());
        given.codePoints().filter(Printable::isOfXml).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static String cell(String given) {
        String text = text(given);
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
    }

    /// Whether a spreadsheet might take it for a formula when somebody touches the cell.
    static boolean looksLikeAFormula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isOfXml(int sign) {
        return sign == '\n'
                || sign == '\t'
                || (sign >= 0x20 && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || sign >= 0x10000;
    }
}
