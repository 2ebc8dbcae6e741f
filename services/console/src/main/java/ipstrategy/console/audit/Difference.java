package ipstrategy.console.audit;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where two texts part and where they meet again.
///
/// @param head what both begin with
/// @param tail what both end with
public record Difference(String head, String before, String after, String tail) {

    private static final int LONG = 6;

    /// Days, instants and codes are said in words and not taken apart.
    private static final Pattern WRITTEN_FOR_MACHINES = Pattern.compile("[0-9A-Z_:.+-]+");

    /// Nothing where the texts are short, are codes, or have less than half in common: then they are read better side
    /// by side.
    static @Nullable Difference between(String before, String after) {
        int[] old = before.codePoints().toArray();
        int[] fresh = after.codePoints().toArray();
        int shorter = Math.min(old.length, fresh.length);
        if (shorter < LONG || isForMachines(before) || isForMachines(after)) {
            return null;
        }
        int head = head(old, fresh, shorter);
        int tail = tail(old, fresh, shorter - head);
        if (2 * (head + tail) < shorter) {
            return null;
        }
        return new Difference(
                text(old, 0, head),
                text(old, head, old.length - tail),
                text(fresh, head, fresh.length - tail),
                text(old, old.length - tail, old.length));
    }

    private static boolean isForMachines(String text) {
        return WRITTEN_FOR_MACHINES.matcher(text).matches();
    }

    private static int head(int[] old, int[] fresh, int most) {
        int mismatch = Arrays.mismatch(old, 0, most, fresh, 0, most);
        int head = mismatch < 0 ? most : mismatch;
        // Not in the middle of a word.
        while (head > 0 && (isInWord(old, head) || isInWord(fresh, head))) {
            head--;
        }
        return head;
    }

    private static int tail(int[] old, int[] fresh, int most) {
        int tail = 0;
        while (tail < most && old[old.length - tail - 1] == fresh[fresh.length - tail - 1]) {
            tail++;
        }
        while (tail > 0 && (isInWord(old, old.length - tail) || isInWord(fresh, fresh.length - tail))) {
            tail--;
        }
        return tail;
    }

    /// Whether a cut here would part letters or digits of one word; Chinese has none between characters.
    private static boolean isInWord(int[] text, int cut) {
        return cut > 0 && cut < text.length && isOfAWord(text[cut - 1]) && isOfAWord(text[cut]);
    }

    private static boolean isOfAWord(int point) {
        return Character.isLetterOrDigit(point) && !Character.isIdeographic(point);
    }

    private static String text(int[] points, int from, int to) {
        return new String(points, from, to - from);
    }
}
