package ipstrategy.coordination.plantext;

import ipstrategy.coordination.plantext.ParsedPlan.Form;
import ipstrategy.measures.terms.AssignmentRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a plan out of its text: tells the form and reads by its grammar.
public final class PlanReader {

    private static final Pattern AGENCIES = Pattern.compile("负责\\s*[。.;]?\\s*\\)");
    private static final Pattern COMPLETION =
            Pattern.compile("\\(\\s*(?:[0-9]{4}\\s*年[^()]{0,12}完成[^()]{0,10}|(?:并\\s*)?(?:持续|长期)[^()]{2,4})\\)");
    private static final Pattern BUREAUS = Pattern.compile("局\\s*内\\s*:");
    private static final Pattern PROVINCES = Pattern.compile("省\\s*份\\s*:");
    private static final Pattern FIRST_LEADS = Pattern.compile("列(?:在)?第一位的?[^。]{0,8}(?:为|是)?牵头|第一[^。]{0,6}为牵头");

    private static final Pattern LABEL = Pattern.compile("\\s*[0-9]{1,3}\\s*[.、]\\s*");

    private final AgencyNames names;
    private final ClassWords classes;

    /// What the reading must know of a plan beside its text.
    ///
    /// @param termStart the first day of its term
    /// @param termEnd the last day of its term
    /// @param issuedOn the day on which it was issued, or null
    public record Setting(
            LocalDate termStart,
            LocalDate termEnd,
            @Nullable LocalDate issuedOn) {

        /// The setting of a plan for a year `2030` or a span of years `2030/2035`.
        public static Setting of(String term, @Nullable LocalDate issuedOn) {
            String[] years = term.split("/");
            int first = Integer.parseInt(years[0]);
            int last = Integer.parseInt(years[years.length - 1]);
            return new Setting(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), issuedOn);
        }

        /// The day on which names are to be understood.
        LocalDate day() {
            return issuedOn == null ? termStart : issuedOn;
        }
    }

    public PlanReader(AgencyNames names, ClassWords classes) {
        this.names = names;
        this.classes = classes;
    }

    public ParsedPlan read(PlanText text, Setting setting) {
        Form form = form(text);
        Assignments assignments = new Assignments(text, names, setting.day());
        ParsedPlan read = form == Form.TASK_TABLE
                ? new TaskTable(text, assignments, classes, setting.termEnd()).read()
                : new NumberedText(text, form, new Closings(text, assignments, setting.termStart(), setting.termEnd()))
                        .read();
        Form found = read.items().isEmpty() ? Form.UNKNOWN : form;
        List<Doubt> doubts = new ArrayList<>(read.doubts());
        doubts.addAll(doubtOfLeads(text, read.items()));
        List<Defect> defects = new ArrayList<>();
        if (found == Form.UNKNOWN) {
            defects.add(Defect.of(Defect.Code.FORM_UNKNOWN, null));
        }
        defects.addAll(Numbering.defects(read.sections(), read.items()));
        return new ParsedPlan(found, read.sections(), read.items(), doubts, defects);
    }

    /// An item that a person cuts anew out of a text.
    ///
    /// @param start the first character of its words or of its number
    /// @param end the first character behind its closing
    public record Cut(
            String number,
            @Nullable String parent,
            @Nullable String section,
            String locator,
            int start,
            int end) {}

    /// Reads one item between two places by the closing of its form; of a table it reads the words only.
    public ParsedItem read(PlanText text, Setting setting, Form form, Cut cut) {
        Assignments assignments = new Assignments(text, names, setting.day());
        Closings closings = new Closings(text, assignments, setting.termStart(), setting.termEnd());
        Matcher label = LABEL.matcher(text.even()).region(cut.start(), cut.end());
        int from = label.lookingAt() ? label.end() : cut.start();
        PlanText.Compact stretch = text.compact(from, cut.end());
        boolean closes = form == Form.AGENCIES_AT_END || form == Form.COMPLETION_AT_END;
        Closings.Closed closed = closes ? closings.read(stretch) : closings.none(stretch);
        int wordsEnd = stretch.end(closed.wordsEnd());
        int itemEnd = Math.max(wordsEnd, stretch.end(closed.end()));
        String words = text.words(from, wordsEnd);
        List<Doubt> doubts = new ArrayList<>(closed.doubts());
        doubts.addAll(NumberedText.marginal(text, cut.start(), itemEnd));
        return new ParsedItem(
                cut.number(),
                cut.parent(),
                cut.section(),
                cut.locator(),
                words,
                itemEnd > wordsEnd ? text.words(wordsEnd, itemEnd) : null,
                text.anchor(cut.start(), itemEnd),
                closed.assigned().rule(),
                closed.assigned().responsibilities(),
                closed.deadline(),
                NumberedText.isConditional(words),
                List.of(),
                Candidates.of(text, stretch, closed.wordsEnd()),
                doubts);
    }

    private static Form form(PlanText text) {
        String even = text.even();
        long agencies = count(AGENCIES, even);
        long notes = count(COMPLETION, even);
        long rows = Math.min(count(BUREAUS, even), count(PROVINCES, even));
        if (rows > 0 && rows >= agencies && rows >= notes) {
            return Form.TASK_TABLE;
        }
        if (agencies == 0 && notes == 0) {
            return Form.PROGRAMME;
        }
        return agencies >= notes ? Form.AGENCIES_AT_END : Form.COMPLETION_AT_END;
    }

    /// That the first of several agencies leads is a rule that the plan itself must state.
    private static List<Doubt> doubtOfLeads(PlanText text, List<ParsedItem> items) {
        boolean stated = FIRST_LEADS.matcher(text.even().replaceAll("\\s", "")).find();
        return items.stream()
                .filter(item -> !stated && item.rule() == AssignmentRule.FIRST_LEADS)
                .filter(item -> item.closing() == null || !item.closing().contains("牵头"))
                .limit(1)
                .map(item -> Doubt.of(Doubt.Code.FIRST_LEADS_ASSUMED, item.anchor(), item.number()))
                .toList();
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
