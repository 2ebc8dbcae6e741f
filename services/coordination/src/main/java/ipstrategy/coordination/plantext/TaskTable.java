package ipstrategy.coordination.plantext;

import ipstrategy.coordination.plantext.Outline.Kind;
import ipstrategy.coordination.plantext.ParsedItem.Binding;
import ipstrategy.coordination.plantext.ParsedItem.Until;
import ipstrategy.coordination.plantext.ParsedPlan.Section;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Obligation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a table of tasks that was flattened to text (PATENT-2017): the borders of its cells are lost, and the words
/// 局内, 省份 and 年内 tell where its last columns stand.
final class TaskTable {

    private static final String NUMERAL = "[一二三四五六七八九十]{1,3}";
    private static final Pattern HEAD = Pattern.compile("(?<chapter>" + NUMERAL
            + ")、|(?<![0-9])(?<item>[0-9]{1,2})(?<dot>[.、])?(?=[“《一-龥])|\\((?<section>" + NUMERAL + ")\\)");
    private static final Pattern ENDED = Pattern.compile("(?:^|完成|成果|时间|时限|[。;)|])$");
    private static final Pattern FIRST_ROW = Pattern.compile("局内:|局内(?=[一-龥、]{2,40}[司部室处心]省份)|省份:");
    private static final Pattern CELL = Pattern.compile("局内:?|省份:|(?<=[司部室处局心])省份(?=[^:]{2,40}?[必选]做)|年内(?:有阶段性成果|完成)");
    private static final Pattern CLAUSE = Pattern.compile("([^;,]+?)(必做|选做)");
    private static final Pattern CUT = Pattern.compile("^(?:省(?![级委内区部市际])|[的和与及或等、,;:)])");
    private static final Pattern END_OF_TITLE = Pattern.compile("(?:制度|体系|改革|质量|保护|建设|升级|创业|发展|开放|水平|机制|环境|能力|合作|运用|创造)"
            + "(?=贯彻|落实|稳步|实现|加快|建立|完善|扎实|协同|围绕|推进|推动|强化|提升|加强|深化|构建|积极|大力|全面|充分|进一步|切实|按照)");

    private final PlanText text;
    private final Assignments assignments;
    private final ClassWords classes;
    private final LocalDate termEnd;
    private final PlanText.Compact whole;
    private final List<Section> sections = new ArrayList<>();
    private final List<ParsedItem> items = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private int chapter;
    private int section;

    /// A heading or number: where it begins and where its words begin, in the compact text.
    private record Head(Kind kind, int number, int start, int label, boolean dotted) {}

    /// One cell of the last columns: its word and what follows it.
    private record Cell(String word, int start, int from, int to) {}

    TaskTable(PlanText text, Assignments assignments, ClassWords classes, LocalDate termEnd) {
        this.text = text;
        this.assignments = assignments;
        this.classes = classes;
        this.termEnd = termEnd;
        this.whole = text.compact(0, text.even().length());
    }

    ParsedPlan read() {
        List<Head> heads = heads();
        for (int at = 0; at < heads.size(); at++) {
            Head head = heads.get(at);
            int end = at + 1 < heads.size()
                    ? heads.get(at + 1).start()
                    : whole.text().length();
            if (head.kind() == Kind.ITEM) {
                items.add(item(head, end));
            } else {
                heading(head, end);
            }
        }
        return new ParsedPlan(ParsedPlan.Form.TASK_TABLE, sections, items, doubts, List.of());
    }

    private List<Head> heads() {
        List<Head> found = new ArrayList<>();
        int chapters = 0;
        int parts = 0;
        int tasks = 0;
        for (Matcher m = HEAD.matcher(whole.text()); m.find(); ) {
            if (m.group("section") == null && !begins(m.start())) {
                continue;
            }
            if (m.group("chapter") != null && Outline.value(m.group("chapter")) == chapters + 1) {
                chapters++;
                parts = 0;
                found.add(new Head(Kind.CHAPTER, chapters, m.start(), m.end(), true));
            } else if (m.group("section") != null && Outline.value(m.group("section")) == parts + 1 && chapters > 0) {
                parts++;
                found.add(new Head(Kind.SECTION, parts, m.start(), m.end(), true));
            } else if (m.group("item") != null) {
                int number = Integer.parseInt(m.group("item"));
                boolean dotted = m.group("dot") != null;
                if (dotted || number == tasks + 1) {
                    tasks = number;
                    found.add(new Head(Kind.ITEM, number, m.start(), m.end(), dotted));
                }
            }
        }
        return found;
    }

    /// Whether something new can begin at a place: a gap is printed before it, or what stands before it is an end.
    private boolean begins(int at) {
        boolean gap = at > 0 && whole.start(at) > whole.end(at);
        return gap
                || ENDED.matcher(whole.text().substring(Math.max(0, at - 2), at))
                        .find();
    }

    private void heading(Head head, int end) {
        chapter = head.kind() == Kind.CHAPTER ? head.number() : chapter;
        section = head.kind() == Kind.CHAPTER ? 0 : head.number();
        String code = section == 0 ? String.valueOf(chapter) : chapter + "." + section;
        String locator = Outline.numeral(chapter) + (section == 0 ? "" : "(" + Outline.numeral(section) + ")");
        int titleEnd = titleEnd(head, end);
        Anchor place = text.anchor(whole, head.start(), titleEnd);
        String parent = section == 0 ? null : String.valueOf(chapter);
        sections.add(new Section(code, parent, words(head.label(), titleEnd), locator, place));
    }

    /// Where a heading ends and the goal begins that stood in the next cell. A tab is the border of a cell; where the
    /// border is lost, the goal begins with the verb behind a word that ends headings.
    private int titleEnd(Head head, int end) {
        int tab = border(head.label(), end, '\t');
        if (tab < end || head.kind() == Kind.CHAPTER) {
            return tab;
        }
        int line = border(head.label(), end, '\n');
        Matcher title = END_OF_TITLE.matcher(whole.text()).region(Math.min(head.label() + 2, end), end);
        int found = title.useTransparentBounds(true).find() ? title.end() : line;
        if (found != line || line == end) {
            doubts.add(Doubt.of(
                    Doubt.Code.HEADING_RUNS_ON, text.anchor(whole, head.start(), end), words(head.label(), found)));
        }
        return found;
    }

    /// The first character behind a sign of the text as received, or the end.
    private int border(int from, int end, char sign) {
        for (int at = from + 1; at < end; at++) {
            if (text.received().substring(whole.end(at), whole.start(at)).indexOf(sign) >= 0) {
                return at;
            }
        }
        return end;
    }

    private ParsedItem item(Head head, int end) {
        Matcher row = FIRST_ROW.matcher(whole.text()).region(head.label(), end);
        int wordsEnd = row.useTransparentBounds(true).find() ? row.start() : end;
        List<Cell> cells = cells(wordsEnd, end);
        List<Doubt> unsure = new ArrayList<>();
        String words = words(head.label(), wordsEnd);
        List<int[]> units = new ArrayList<>();
        List<Binding> bindings = new ArrayList<>();
        Until deadline = null;
        int clause = 0;
        for (Cell cell : cells) {
            if (cell.word().startsWith("局内")) {
                units.add(new int[] {cell.from(), cell.to()});
            } else if (cell.word().startsWith("省份")) {
                clause++;
                bindings.addAll(bindings(clause, cell, words, unsure));
            } else {
                deadline = until(cell.word());
            }
        }
        Assignments.Assigned assigned = assignments.units(whole, units);
        unsure.addAll(assigned.doubts());
        unsure.addAll(oddities(head, cells, units.size(), deadline == null || units.isEmpty(), wordsEnd, end));
        Cell last = cells.isEmpty() ? null : cells.getLast();
        int itemEnd = last == null ? end : deadline == null ? end : last.from();
        String number = String.valueOf(head.number());
        return new ParsedItem(
                number,
                null,
                chapter == 0 ? null : section == 0 ? String.valueOf(chapter) : chapter + "." + section,
                number,
                words,
                wordsEnd < itemEnd ? words(wordsEnd, itemEnd) : null,
                text.anchor(whole, head.start(), itemEnd),
                assigned.rule(),
                assigned.responsibilities(),
                deadline == null ? new Until(Deadline.Kind.PLAN_YEAR, termEnd, null) : deadline,
                NumberedText.isConditional(words),
                bindings,
                Candidates.of(text, stretch(head.label(), wordsEnd), wordsEnd - head.label()),
                unsure);
    }

    private List<Cell> cells(int from, int end) {
        List<Cell> found = new ArrayList<>();
        Matcher cell = CELL.matcher(whole.text()).region(from, end).useTransparentBounds(true);
        while (cell.find()) {
            if (!found.isEmpty()) {
                Cell before = found.removeLast();
                found.add(new Cell(before.word(), before.start(), before.from(), cell.start()));
            }
            found.add(new Cell(cell.group(), cell.start(), cell.end(), end));
            if (cell.group().startsWith("年内")) {
                break;
            }
        }
        return found;
    }

    private List<Binding> bindings(int clause, Cell cell, String context, List<Doubt> unsure) {
        List<Binding> found = new ArrayList<>();
        String row = whole.text().substring(cell.from(), cell.to());
        Anchor place = text.anchor(whole, cell.start(), cell.to());
        Matcher part = CLAUSE.matcher(row);
        int read = 0;
        while (part.find()) {
            read = part.end();
            Obligation.Kind kind = part.group(2).equals("必做") ? Obligation.Kind.MANDATORY : Obligation.Kind.OPTIONAL;
            for (ClassWords.Read word : classes.read(part.group(1), context)) {
                found.add(new Binding(clause, word.code(), kind, word.word()));
                if (!word.sure() && word.code() != null) {
                    unsure.add(Doubt.of(Doubt.Code.CLASS_BY_CONTEXT, place, word.word(), word.code()));
                }
            }
        }
        if (read < row.length()) {
            found.add(new Binding(clause, null, Obligation.Kind.MANDATORY, row.substring(read)));
        }
        return found;
    }

    private Until until(String word) {
        Deadline.Kind kind = word.equals("年内完成") ? Deadline.Kind.COMPLETE_IN_YEAR : Deadline.Kind.STAGED_RESULT_IN_YEAR;
        return new Until(kind, termEnd, word);
    }

    private List<Doubt> oddities(Head head, List<Cell> cells, int rows, boolean open, int wordsEnd, int end) {
        List<Doubt> found = new ArrayList<>();
        Anchor number = text.anchor(whole, head.start(), head.label());
        Anchor closing = text.anchor(whole, Math.min(wordsEnd, end - 1), end);
        if (!head.dotted()) {
            found.add(Doubt.of(Doubt.Code.NUMBER_WITHOUT_DOT, number, String.valueOf(head.number())));
        }
        if (open) {
            found.add(Doubt.of(Doubt.Code.NO_CLOSING, closing));
        }
        if (rows > 1) {
            found.add(Doubt.of(Doubt.Code.UNITS_IN_SEVERAL_ROWS, closing, String.valueOf(rows)));
        }
        cells.stream()
                .filter(cell -> cell.word().equals("局内") || cell.word().equals("省份"))
                .forEach(cell -> found.add(
                        Doubt.of(Doubt.Code.COLON, text.anchor(whole, cell.start(), cell.from()), cell.word())));
        found.addAll(fragments(head.label(), wordsEnd));
        found.addAll(NumberedText.marginal(text, whole.start(head.label()), whole.end(wordsEnd)));
        return found;
    }

    /// Paragraphs of a cell are told by the spaces between them; one whose first word cannot begin a sentence has lost
    /// its beginning (PATENT-2017, task 13).
    private List<Doubt> fragments(int from, int to) {
        List<Doubt> found = new ArrayList<>();
        int start = whole.start(from);
        for (Matcher paragraph = Pattern.compile("\\S+").matcher(text.even()).region(start, whole.end(to));
                paragraph.find(); ) {
            if (paragraph.start() > start && CUT.matcher(paragraph.group()).find()) {
                Anchor place = text.anchor(paragraph.start(), paragraph.end());
                found.add(Doubt.of(Doubt.Code.CUT_FRAGMENT, place, text.words(place.start(), place.end())));
            }
        }
        return found;
    }

    private PlanText.Compact stretch(int from, int to) {
        return text.compact(whole.start(from), whole.end(to));
    }

    private String words(int from, int to) {
        return from >= to ? "" : text.words(whole.start(from), whole.end(to));
    }
}
