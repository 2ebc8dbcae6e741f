package ipstrategy.coordination.plantext;

import ipstrategy.coordination.plantext.Outline.Kind;
import ipstrategy.coordination.plantext.Outline.Mark;
import ipstrategy.coordination.plantext.ParsedPlan.Form;
import ipstrategy.coordination.plantext.ParsedPlan.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the forms in which every heading and every number begins a line.
final class NumberedText {

    private static final Pattern BROKEN_DECIMAL = Pattern.compile("[0-9]+[.] +[0-9]+");
    private static final String SENTENCE_ENDS = "。!?;”》)";
    private static final int LONGEST_HEADING_REST = 30;

    private final PlanText text;
    private final Form form;
    private final Closings closings;
    private final List<Mark> marks;
    private final boolean bySection;
    private final List<Section> sections = new ArrayList<>();
    private final List<ParsedItem> items = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private int chapter;
    private int section;

    NumberedText(PlanText text, Form form, Closings closings) {
        this.text = text;
        this.form = form;
        this.closings = closings;
        this.marks = Outline.of(text);
        this.bySection = Outline.countsBySection(marks);
    }

    ParsedPlan read() {
        for (int at = 0; at < marks.size(); at++) {
            Mark mark = marks.get(at);
            int end = at + 1 < marks.size()
                    ? marks.get(at + 1).start()
                    : text.even().length();
            switch (mark.kind()) {
                case CHAPTER, SECTION -> heading(mark, end);
                case ITEM -> items.add(item(mark, end, at + 1 == marks.size()));
                case BOX -> box(mark, end);
            }
        }
        return new ParsedPlan(form, sections, items, doubts, List.of());
    }

    private void heading(Mark mark, int end) {
        boolean isChapter = mark.kind() == Kind.CHAPTER;
        chapter = isChapter ? mark.number() : chapter;
        section = isChapter ? 0 : mark.number();
        String code = isChapter ? String.valueOf(chapter) : chapter + "." + section;
        int lineEnd = Outline.endOfLine(text.even(), mark.label());
        int titleEnd = Math.min(lineEnd, end);
        int stop = text.even().indexOf('。', mark.label());
        titleEnd = stop >= 0 && stop < titleEnd ? stop : wrapped(mark, titleEnd, end);
        Anchor place = text.anchor(mark.start(), titleEnd);
        sections.add(new Section(
                code,
                isChapter ? null : String.valueOf(chapter),
                text.words(mark.label(), titleEnd),
                locator(),
                place));
        if (mark.doubt() != null) {
            doubts.add(Doubt.of(mark.doubt(), place, locator()));
        }
    }

    /// A heading goes on in the next line where nothing else can stand there.
    private int wrapped(Mark mark, int titleEnd, int end) {
        String rest = text.even().substring(titleEnd, end).strip();
        if (form == Form.PROGRAMME || rest.isEmpty() || rest.length() > LONGEST_HEADING_REST || rest.contains("。")) {
            return titleEnd;
        }
        int whole =
                titleEnd + text.even().substring(titleEnd, end).stripTrailing().length();
        doubts.add(Doubt.of(Doubt.Code.HEADING_WRAPPED, text.anchor(mark.start(), whole), rest));
        return whole;
    }

    private ParsedItem item(Mark mark, int end, boolean last) {
        PlanText.Compact stretch = text.compact(mark.label(), end);
        Closings.Closed closed = form == Form.PROGRAMME ? closings.none(stretch) : closings.read(stretch);
        int itemEnd = stretch.end(closed.end());
        List<Doubt> unsure = new ArrayList<>(closed.doubts());
        if (mark.doubt() != null) {
            unsure.add(Doubt.of(mark.doubt(), text.anchor(mark.start(), mark.label()), String.valueOf(mark.number())));
        }
        if (!last && closed.end() < stretch.text().length() && closed.end() > 0) {
            Anchor rest = text.anchor(stretch, closed.end(), stretch.text().length());
            if (!text.words(rest.start(), rest.end()).matches("[。.;]*")) {
                unsure.add(Doubt.of(Doubt.Code.WORDS_AFTER_CLOSING, rest, text.words(rest.start(), rest.end())));
            }
        }
        int wordsEnd = stretch.end(closed.wordsEnd());
        unsure.addAll(marginal(text, mark.start(), itemEnd));
        String number = bySection ? place() + "." + mark.number() : String.valueOf(mark.number());
        String locator = section == 0 && !bySection ? number : locator() + mark.number();
        return new ParsedItem(
                number,
                null,
                place(),
                locator,
                text.words(mark.label(), wordsEnd),
                itemEnd > wordsEnd ? text.words(wordsEnd, itemEnd) : null,
                text.anchor(mark.start(), itemEnd),
                closed.assigned().rule(),
                closed.assigned().responsibilities(),
                closed.deadline(),
                isConditional(text.words(mark.label(), wordsEnd)),
                List.of(),
                Candidates.of(text, stretch, closed.wordsEnd()),
                unsure);
    }

    /// A box and its paragraphs. A paragraph ends with its line, unless the line ends within a sentence.
    private void box(Mark mark, int end) {
        int titleEnd = Math.min(Outline.endOfLine(text.even(), mark.label()), end);
        String number = "BOX" + mark.number();
        List<Anchor> paragraphs = paragraphs(titleEnd, end);
        int boxEnd = paragraphs.isEmpty() ? titleEnd : paragraphs.getLast().end();
        items.add(plain(
                number, null, "专栏" + mark.number(), mark.label(), titleEnd, text.anchor(mark.start(), boxEnd), false));
        int count = 0;
        for (Anchor paragraph : paragraphs) {
            count++;
            String locator = "专栏" + mark.number() + "第" + count + "段";
            items.add(
                    plain(number + "." + count, number, locator, paragraph.start(), paragraph.end(), paragraph, true));
        }
        if (endsInFullLine(paragraphs)) {
            doubts.add(Doubt.of(Doubt.Code.PARAGRAPHS, text.anchor(mark.start(), boxEnd), number));
        }
    }

    /// Where lines were broken at a width, a paragraph that ends with a full line may go on in the next.
    private boolean endsInFullLine(List<Anchor> paragraphs) {
        int width = 0;
        boolean wrapped = false;
        for (Anchor paragraph : paragraphs) {
            String words = text.even().substring(paragraph.start(), paragraph.end());
            wrapped |= words.indexOf('\n') >= 0;
            width = Math.max(
                    width,
                    words.lines().mapToInt(line -> line.strip().length()).max().orElse(0));
        }
        int full = width;
        return wrapped
                && paragraphs.stream()
                        .limit(Math.max(0, paragraphs.size() - 1L))
                        .map(paragraph -> text.even().substring(paragraph.start(), paragraph.end()))
                        .anyMatch(words -> words.substring(words.lastIndexOf('\n') + 1)
                                        .strip()
                                        .length()
                                == full);
    }

    private List<Anchor> paragraphs(int from, int end) {
        List<Anchor> found = new ArrayList<>();
        int start = -1;
        for (int line = from; line < end; ) {
            int lineEnd = Math.min(Outline.endOfLine(text.even(), line), end);
            String words = text.even().substring(line, lineEnd).strip();
            if (!words.isEmpty()) {
                start = start < 0 ? line + text.even().substring(line, lineEnd).indexOf(words.charAt(0)) : start;
                int stop = line
                        + text.even().substring(line, lineEnd).stripTrailing().length();
                if (SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0 || isLastLine(lineEnd, end)) {
                    found.add(text.anchor(start, stop));
                    start = -1;
                }
            }
            line = lineEnd + 1;
        }
        return found;
    }

    private boolean isLastLine(int lineEnd, int end) {
        return text.even().substring(Math.min(lineEnd, end), end).isBlank();
    }

    private ParsedItem plain(
            String number, @Nullable String parent, String locator, int from, int to, Anchor place, boolean proposes) {
        PlanText.Compact stretch = text.compact(from, to);
        Closings.Closed closed = closings.none(stretch);
        return new ParsedItem(
                number,
                parent,
                place(),
                locator,
                text.words(from, to),
                null,
                place,
                closed.assigned().rule(),
                List.of(),
                closed.deadline(),
                isConditional(text.words(from, to)),
                List.of(),
                proposes ? Candidates.of(text, stretch, stretch.text().length()) : List.of(),
                marginal(text, from, to));
    }

    /// What is odd in the print of a stretch whatever the form.
    static List<Doubt> marginal(PlanText text, int from, int to) {
        List<Doubt> found = new ArrayList<>();
        text.pageNumbers().stream()
                .filter(line -> line.start() >= from && line.end() <= to)
                .forEach(line -> found.add(Doubt.of(
                        Doubt.Code.PAGE_NUMBER,
                        line,
                        text.received().substring(line.start(), line.end()).strip())));
        Matcher decimal = BROKEN_DECIMAL.matcher(text.even().substring(from, to));
        while (decimal.find()) {
            Anchor place = text.anchor(from + decimal.start(), from + decimal.end());
            found.add(Doubt.of(
                    Doubt.Code.BROKEN_DECIMAL,
                    place,
                    decimal.group(),
                    decimal.group().replace(" ", "")));
        }
        return found;
    }

    static boolean isConditional(String words) {
        return words.contains("视情");
    }

    private @Nullable String place() {
        return chapter == 0 ? null : section == 0 ? String.valueOf(chapter) : chapter + "." + section;
    }

    private String locator() {
        String part = chapter == 0 ? "" : Outline.numeral(chapter);
        return section == 0 ? part : part + "(" + Outline.numeral(section) + ")";
    }
}
