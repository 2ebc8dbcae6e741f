package ipstrategy.coordination.plantext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the headings and numbers of a text in which each begins a line. A number that a line break has put at the
/// beginning of a line is told from an item's number by the sequence and by whether the sentence before it has ended.
final class Outline {

    private static final String NUMERAL = "[一二三四五六七八九十]{1,3}";
    private static final Pattern CHAPTER = Pattern.compile("(?m)^ *(" + NUMERAL + ") *([、.,]|(?<= )(?=[^ \n]))");
    private static final Pattern SECTION = Pattern.compile("(?m)^ *(\\( *)?(" + NUMERAL + ") *(\\))?");
    private static final Pattern ITEM =
            Pattern.compile("(?m)(?:^|(?<=负责\\)|推进\\)|完成\\))) *([0-9]{1,3})(?![0-9])(?: *([.、,])|(?= *[《“一-龥]))");
    private static final Pattern BOX = Pattern.compile("(?m)^ *专 *栏 *([0-9]{1,2}|" + NUMERAL + ")[ :]*");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4} *年");
    private static final String ENDINGS = ")。;”》!";

    private final PlanText text;
    private final List<Mark> marks = new ArrayList<>();
    private int headingEnd;
    private int chapter;
    private int section;
    private int item;

    /// What a heading or number begins.
    enum Kind {
        CHAPTER,
        SECTION,
        BOX,
        ITEM
    }

    /// A heading or number.
    ///
    /// @param start where its line begins
    /// @param label where its own words begin
    /// @param doubt what is missing in its print, or null
    record Mark(Kind kind, int number, int start, int label, Doubt.@Nullable Code doubt) {

        boolean isSure() {
            return doubt == null;
        }
    }

    private Outline(PlanText text) {
        this.text = text;
    }

    /// The marks of a text, in order.
    static List<Mark> of(PlanText text) {
        return new Outline(text).read();
    }

    /// Whether numbers begin anew in every section, as in FYP-13, where 四(二)3 is the third of its section.
    static boolean countsBySection(List<Mark> marks) {
        int beginnings = 0;
        for (int at = 1; at < marks.size(); at++) {
            boolean afterHeading = marks.get(at - 1).kind() == Kind.SECTION
                    || marks.get(at - 1).kind() == Kind.CHAPTER;
            if (marks.get(at).kind() == Kind.ITEM && marks.get(at).number() == 1 && afterHeading) {
                beginnings++;
            }
        }
        return beginnings > 1;
    }

    private List<Mark> read() {
        List<Mark> found = candidates();
        boolean bySection = countsBySection(
                found.stream().filter(mark -> mark.isSure() && !isDecimal(mark)).toList());
        for (Mark mark : found) {
            if (isTrue(mark)) {
                enter(mark, bySection);
            }
        }
        return marks;
    }

    private List<Mark> candidates() {
        List<Mark> found = new ArrayList<>();
        String even = text.even();
        for (Matcher m = CHAPTER.matcher(even); m.find(); ) {
            boolean dot = !m.group(2).isEmpty();
            found.add(mark(Kind.CHAPTER, m.group(1), m.start(1), m.end(), dot ? null : Doubt.Code.NUMBER_WITHOUT_DOT));
        }
        for (Matcher m = SECTION.matcher(even); m.find(); ) {
            if (m.group(1) != null || m.group(3) != null) {
                Doubt.Code doubt = m.group(1) == null ? Doubt.Code.OPENING_BRACKET : null;
                doubt = m.group(3) == null ? Doubt.Code.CLOSING_BRACKET : doubt;
                found.add(mark(Kind.SECTION, m.group(2), m.start(), m.end(), doubt));
            }
        }
        for (Matcher m = ITEM.matcher(even); m.find(); ) {
            boolean dot = m.group(2) != null;
            found.add(mark(Kind.ITEM, m.group(1), m.start(1), m.end(), dot ? null : Doubt.Code.NUMBER_WITHOUT_DOT));
        }
        for (Matcher m = BOX.matcher(even); m.find(); ) {
            found.add(mark(Kind.BOX, m.group(1), m.start(), m.end(), null));
        }
        found.sort(Comparator.comparingInt(Mark::start));
        return found;
    }

    private Mark mark(Kind kind, String numeral, int start, int label, Doubt.@Nullable Code doubt) {
        int from = start;
        while (text.even().charAt(from) == ' ') {
            from++;
        }
        return new Mark(kind, value(numeral), from, label, doubt);
    }

    private boolean isTrue(Mark mark) {
        return switch (mark.kind()) {
            case CHAPTER ->
                mark.isSure()
                        ? mark.number() == chapter + 1 || hasEnded(mark.start())
                        : mark.number() == chapter + 1 && hasEnded(mark.start());
            case SECTION ->
                chapter > 0
                        && (mark.isSure()
                                ? mark.number() == section + 1 || hasEnded(mark.start())
                                : mark.number() == section + 1 && hasEnded(mark.start()));
            case BOX -> true;
            case ITEM -> mark.isSure() ? isNumber(mark) : mark.number() == item + 1 && hasEnded(mark.start());
        };
    }

    /// `16. 5个月` at the beginning of a line is no item, unless the sixteenth is due there; `1.7` never is one, and
    /// `1.2030年` is.
    private boolean isNumber(Mark mark) {
        if (isDigit(mark.label()) && !startsWithYear(mark.label())) {
            return false;
        }
        if (mark.number() == item + 1) {
            return !isDecimal(mark) || hasEnded(mark.start());
        }
        return !isDecimal(mark) && hasEnded(mark.start());
    }

    private boolean startsWithYear(int at) {
        return YEAR.matcher(text.even()).region(at, text.even().length()).lookingAt();
    }

    private boolean isDecimal(Mark mark) {
        int at = mark.label();
        while (at < text.even().length() && text.even().charAt(at) == ' ') {
            at++;
        }
        return mark.kind() == Kind.ITEM && isDigit(at);
    }

    private boolean isDigit(int at) {
        return at < text.even().length() && Character.isDigit(text.even().charAt(at));
    }

    private void enter(Mark mark, boolean bySection) {
        marks.add(mark);
        switch (mark.kind()) {
            case CHAPTER -> {
                chapter = mark.number();
                section = 0;
                item = bySection ? 0 : item;
            }
            case SECTION -> {
                section = mark.number();
                item = bySection ? 0 : item;
            }
            case ITEM -> item = mark.number();
            case BOX -> {}
        }
        if (mark.kind() != Kind.ITEM) {
            headingEnd = endOfLine(text.even(), mark.label());
        }
    }

    /// Whether the sentence before a place has ended, or only a heading stands before it.
    private boolean hasEnded(int place) {
        int before = place - 1;
        while (before >= 0 && Character.isWhitespace(text.even().charAt(before))) {
            before--;
        }
        return before < headingEnd || ENDINGS.indexOf(text.even().charAt(before)) >= 0;
    }

    static int endOfLine(String even, int from) {
        int end = even.indexOf('\n', from);
        return end < 0 ? even.length() : end;
    }

    /// The value of 十二 or of 12.
    static int value(String numeral) {
        if (Character.isDigit(numeral.charAt(0))) {
            return Integer.parseInt(numeral);
        }
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return digit(numeral.charAt(0));
        }
        int tens = ten == 0 ? 1 : digit(numeral.charAt(0));
        return tens * 10 + (ten + 1 < numeral.length() ? digit(numeral.charAt(ten + 1)) : 0);
    }

    /// The numeral of a value below a hundred.
    static String numeral(int value) {
        String digits = "一二三四五六七八九";
        String ones = value % 10 == 0 ? "" : digits.substring(value % 10 - 1, value % 10);
        String tens = value < 10 ? "" : value < 20 ? "十" : digits.charAt(value / 10 - 1) + "十";
        return tens + ones;
    }

    private static int digit(char numeral) {
        return "一二三四五六七八九".indexOf(numeral) + 1;
    }
}
