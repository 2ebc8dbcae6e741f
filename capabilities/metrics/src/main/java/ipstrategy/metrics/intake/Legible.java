package ipstrategy.metrics.intake;

/// What everybody reads the same way.
final class Legible {

    static final int MOST_DIGITS = 38;
    static final int MOST_DECIMALS = 12;

    private Legible() {}

    /// Digits, one decimal point and a sign.
    static boolean isNumber(String text) {
        int at = text.charAt(0) == '-' ? 1 : 0;
        int point = text.indexOf('.');
        int whole = (point < 0 ? text.length() : point) - at;
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        if (whole < 1 || whole + decimals > MOST_DIGITS || decimals > MOST_DECIMALS || (point >= 0 && decimals == 0)) {
            return false;
        }
        for (; at < text.length(); at++) {
            char one = text.charAt(at);
            if ((one < '0' || one > '9') && at != point) {
                return false;
            }
        }
        return true;
    }

    /// Letters and signs, with no character that only a machine would see.
    static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            boolean paired = Character.isHighSurrogate(one)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (paired) {
                at++;
            } else if (Character.isSurrogate(one) || (Character.isISOControl(one) && one != '\n' && one != '\t')) {
                return false;
            }
        }
        return true;
    }
}
