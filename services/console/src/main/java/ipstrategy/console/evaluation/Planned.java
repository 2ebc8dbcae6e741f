package ipstrategy.console.evaluation;

import ipstrategy.console.filing.Form;
import ipstrategy.console.language.Language;
import ipstrategy.console.language.Text;
import ipstrategy.console.language.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A round to be planned, as the API takes it.
record Planned(
        String code,
        Text title,
        String subjectKind,
        List<Subject> subjects,
        Round.Basis basis,
        List<Item> items,
        List<Grade> grades,
        String reason) {

    private static final int MOST_ITEMS = 8;
    private static final int MOST_GRADES = 5;
    private static final String PLAN = "PLAN";

    private static final List<Row> USUAL_GRADES = List.of(
            Row.ofGrade(0, "EXCELLENT", "90"),
            Row.ofGrade(1, "GOOD", "75"),
            Row.ofGrade(2, "PASSED", "60"),
            Row.ofGrade(3, "FAILED", "0"));

    /// Who or what is evaluated.
    record Subject(String code, @Nullable String agency) {}

    record Item(String code, Text text, @Nullable BigDecimal maximum) {}

    record Grade(String code, Text name, @Nullable BigDecimal from) {}

    /// A row of the form.
    ///
    /// @param prefix what its fields begin with
    /// @param code what stands in it before anything is typed, as the three after it
    public record Row(String prefix, String code, String zh, String en, String amount) {

        static Row empty(String list, int place) {
            return new Row(list + "/" + place, "", "", "", "");
        }

        /// A grade that is usual, in the words that are usual.
        static Row ofGrade(int place, String code, String from) {
            return new Row(
                    "grades/" + place,
                    code,
                    Vocabulary.word("usual-grade", code, Language.ZH),
                    Vocabulary.word("usual-grade", code, Language.EN),
                    from);
        }

        public String field(String name) {
            return prefix + "/" + name;
        }

        /// A field for a text in one language.
        public String words(String name, String language) {
            return field(name + "/" + language);
        }
    }

    static List<Row> itemRows() {
        return IntStream.range(0, MOST_ITEMS)
                .mapToObj(place -> Row.empty("items", place))
                .toList();
    }

    static List<Row> gradeRows() {
        List<Row> rows = new ArrayList<>(USUAL_GRADES);
        IntStream.range(rows.size(), MOST_GRADES).forEach(place -> rows.add(Row.empty("grades", place)));
        return rows;
    }

    /// Reads the form; rows in which nothing is typed are left out.
    static Planned of(Form form) {
        String kind = form.text("subjectKind");
        String assessor = form.some("assessor");
        List<Subject> subjects = kind.equals(PLAN)
                ? form.chosen("plans").stream()
                        .map(code -> new Subject(code, assessor))
                        .toList()
                : form.chosen("agencies").stream()
                        .map(code -> new Subject(code, null))
                        .toList();
        return new Planned(
                form.text("code"),
                form.bilingual("title"),
                kind,
                subjects,
                new Round.Basis(form.text("basis/document"), form.text("basis/locator")),
                itemRows().stream()
                        .filter(row -> form.some(row.field("code")) != null)
                        .map(row -> new Item(
                                form.text(row.field("code")),
                                form.bilingual(row.field("text")),
                                form.number(row.field("maximum"))))
                        .toList(),
                gradeRows().stream()
                        .filter(row -> form.some(row.field("code")) != null)
                        .map(row -> new Grade(
                                form.text(row.field("code")),
                                form.bilingual(row.field("name")),
                                form.number(row.field("from"))))
                        .toList(),
                form.text("reason"));
    }
}
