package ipstrategy.search;

import java.text.Normalizer;
import java.util.Locale;

/// A text as it is compared: in half width and small letters, without what stands between words, and with the place
/// that each letter had.
final class Plain {

    /// A digit that is counted among numbers, and stands with characters.
    private static final int ZERO = '〇';

    private final StringBuilder letters = new StringBuilder();
    private final int[] places;
    private final boolean[] begins;
    private final boolean[] parted;

    private Plain(int length) {
        places = new int[length];
        begins = new boolean[length];
        parted = new boolean[length];
    }

    static Plain of(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        // One character of the text may become several, each of them two units long.
        Plain plain = new Plain(2 * (text.length() + normal.length()) + 2);
        int[] points = text.codePoints().toArray();
        boolean parted = true;
        for (int place = 0; place < points.length; place++) {
            String said = plain(points[place]);
            if (said.equals(".") && !parted && isBetweenDigits(plain, points, place)) {
                plain.add('.', place, false);
                continue;
            }
            for (int point : said.codePoints().toArray()) {
                boolean counts = Character.isLetterOrDigit(point) || point == ZERO;
                if (counts) {
                    plain.add(point, place, parted);
                }
                parted = !counts;
            }
        }
        return plain;
    }

    private static String plain(int point) {
        if (point < 128 || Character.UnicodeBlock.of(point) == Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS) {
            return Character.toString(Character.toLowerCase(point));
        }
        return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }

    /// The number 4.2 is not 42.
    private static boolean isBetweenDigits(Plain before, int[] points, int place) {
        int last = before.letters.length() - 1;
        return last >= 0
                && Character.isDigit(before.letters.charAt(last))
                && place + 1 < points.length
                && Character.isDigit(points[place + 1]);
    }

    private void add(int point, int place, boolean afterGap) {
        int at = letters.length();
        boolean turns = at > 0 && isHan(point) != isHan(letters.codePointBefore(at));
        letters.appendCodePoint(point);
        for (int unit = at; unit < letters.length(); unit++) {
            if (unit >= places.length) {
                throw new IllegalStateException("a text grew beyond all measure");
            }
            places[unit] = place;
            parted[unit] = unit == at && afterGap;
            begins[unit] = unit == at && (afterGap || turns);
        }
    }

    /// Whether a character stands for itself: in Chinese, words are not parted.
    static boolean isHan(int point) {
        return Character.isIdeographic(point);
    }

    String letters() {
        return letters.toString();
    }

    int length() {
        return letters.length();
    }

    /// Where a letter stood, counted in characters.
    int placeOf(int letter) {
        return places[letter];
    }

    /// Whether something stood between a letter and the one before.
    boolean isParted(int letter) {
        return parted[letter];
    }

    /// Whether a word begins or ends before a letter.
    boolean isEdge(int letter) {
        return letter == 0
                || letter >= length()
                || begins[letter]
                || isHan(letters.codePointAt(letter))
                || isHan(letters.codePointBefore(letter));
    }

    /// The end of the run of letters of one script that begins here and is not parted.
    int endOfRun(int from) {
        int end = from + 1;
        while (end < length() && !begins[end]) {
            end++;
        }
        return end;
    }
}
