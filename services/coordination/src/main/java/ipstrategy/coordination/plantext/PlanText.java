package ipstrategy.coordination.plantext;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as received, and the same text made even for reading. Both have the same length, so that a place in one is
/// the same place in the other: full width signs become half width, odd spaces become spaces, page numbers are blanked.
public final class PlanText {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?m)^ *(?:[-—–]+ *[0-9]{1,3} *[-—–]+|第 *[0-9]{1,3} *页.{0,12}|[0-9]{1,3}) *$");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\n\\s*");

    private final String received;
    private final String even;
    private final int[] lineStarts;
    private final List<Anchor> pageNumbers = new ArrayList<>();

    private PlanText(String received) {
        this.received = received;
        this.lineStarts = lineStarts(received);
        this.even = withoutPageNumbers(evened(received));
    }

    public static PlanText of(String received) {
        return new PlanText(received);
    }

    /// A stretch without any space, and where each of its characters stands in the text.
    record Compact(String text, int[] places) {

        /// Where the stretch between two characters of this one stands; an empty one stands before its character.
        int start(int from) {
            return from < places.length ? places[from] : places.length == 0 ? 0 : places[places.length - 1] + 1;
        }

        int end(int to) {
            return to == 0 ? start(0) : places[to - 1] + 1;
        }
    }

    public String received() {
        return received;
    }

    /// The text to match patterns against.
    String even() {
        return even;
    }

    /// Lines that hold a page number and nothing else.
    List<Anchor> pageNumbers() {
        return pageNumbers;
    }

    public Anchor anchor(int start, int end) {
        int found = Arrays.binarySearch(lineStarts, start);
        int line = found >= 0 ? found : -found - 2;
        return new Anchor(start, end, line + 1, start - lineStarts[line] + 1);
    }

    Anchor anchor(Compact stretch, int from, int to) {
        int start = stretch.start(from);
        return anchor(start, Math.max(start, stretch.end(to)));
    }

    /// The words of a stretch as received, on one line: a line break inside a Chinese sentence is no space.
    String words(int start, int end) {
        StringBuilder kept = new StringBuilder();
        for (int at = start; at < end; at++) {
            char sign = even.charAt(at);
            kept.append(Character.isWhitespace(sign) ? sign : received.charAt(at));
        }
        String all = kept.toString().strip();
        Matcher breaks = LINE_BREAK.matcher(all);
        StringBuilder joined = new StringBuilder();
        while (breaks.find()) {
            boolean latin = isLatin(all.charAt(breaks.start() - 1)) && isLatin(all.charAt(breaks.end()));
            breaks.appendReplacement(joined, latin ? " " : "");
        }
        return breaks.appendTail(joined).toString().replaceAll(" +", " ");
    }

    Compact compact(int start, int end) {
        StringBuilder text = new StringBuilder();
        int[] places = new int[end - start];
        for (int at = start; at < end; at++) {
            if (!Character.isWhitespace(even.charAt(at))) {
                places[text.length()] = at;
                text.append(even.charAt(at));
            }
        }
        return new Compact(text.toString(), Arrays.copyOf(places, text.length()));
    }

    /// Signs evened out: a name or a word to be compared with another.
    static String evened(String text) {
        StringBuilder evened = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean loneReturn = sign == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
            evened.append(loneReturn ? '\n' : evened(sign));
        }
        return evened.toString();
    }

    private static char evened(char sign) {
        return switch (sign) {
            case '\f', '\u000B', '\u0085', '\u2028', '\u2029' -> '\n';
            case '\t', '\r', '\u00A0', '\u3000', '\u200B', '\u200C', '\u200D', '\uFEFF', '\u2002', '\u2003' -> ' ';
            case '〈' -> '《';
            case '〉' -> '》';
            case '.', '·' -> sign;
            default -> sign >= '\uFE50' && sign <= '\uFFEF' ? halfWidth(sign) : sign;
        };
    }

    private static char halfWidth(char sign) {
        String half = Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKC);
        return half.length() == 1 ? half.charAt(0) : sign;
    }

    private String withoutPageNumbers(String text) {
        StringBuilder kept = new StringBuilder(text);
        Matcher lines = PAGE_NUMBER.matcher(text);
        while (lines.find()) {
            pageNumbers.add(anchor(lines.start(), lines.end()));
            kept.replace(lines.start(), lines.end(), " ".repeat(lines.end() - lines.start()));
        }
        return kept.toString();
    }

    private static boolean isLatin(char sign) {
        return sign < 0x80 && Character.isLetterOrDigit(sign);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[text.length() + 1];
        int count = 1;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean loneReturn = sign == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
            if (sign == '\n' || loneReturn) {
                starts[count++] = at + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
