package ipstrategy.console.draft;

import ipstrategy.console.language.Text;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An item as it stands in the form in which it is put right.
record Worksheet(
        String number,
        String parent,
        String section,
        String text,
        Text title,
        Text summary,
        String service,
        List<String> contributing,
        String rule,
        List<Answer> answers,
        String deadlineKind,
        String due,
        boolean conditional,
        List<Duty> duties,
        List<Result> results,
        String metrics,
        String note,
        boolean doubtsSeen,
        boolean acceptCandidates,
        String reason) {

    private static final int SPARE = 2;
    private static final Answer NO_ANSWER = new Answer("", "PARTICIPANT");
    private static final Duty NO_DUTY = new Duty("", "", "MANDATORY");
    private static final Result NO_RESULT = new Result("", new Text("", ""));

    /// An agency that answers; one that is not known has no code.
    record Answer(String agency, String role) {}

    /// What a clause asks of a class of provinces.
    record Duty(String clause, String regionClass, String obligation) {}

    /// Something that will exist or will have happened.
    record Result(String kind, Text title) {}

    static Worksheet of(Item item) {
        return new Worksheet(
                item.number(),
                said(item.parent()),
                said(item.section()),
                item.text(),
                item.title(),
                item.summary(),
                item.service(),
                item.contributing().stream().sorted().toList(),
                item.rule(),
                item.responsibilities().stream()
                        .map(each -> new Answer(said(each.agency()), each.role()))
                        .toList(),
                item.deadline().kind(),
                item.deadline().due() == null ? "" : item.deadline().due().toString(),
                item.conditional(),
                item.obligations().stream()
                        .map(each ->
                                new Duty(Integer.toString(each.clause()), said(each.regionClass()), each.obligation()))
                        .toList(),
                item.deliverables().stream()
                        .map(each -> new Result(each.kind(), each.title()))
                        .toList(),
                String.join(" ", item.metrics()),
                said(item.note()),
                item.doubtsSeen(),
                false,
                "");
    }

    /// What a person has sent.
    static Worksheet of(MultivaluedMap<String, String> form) {
        return new Worksheet(
                given(form, "number"),
                given(form, "parent"),
                given(form, "section"),
                given(form, "text"),
                new Text(given(form, "titleZh"), given(form, "titleEn")),
                new Text(given(form, "summaryZh"), given(form, "summaryEn")),
                given(form, "service"),
                form.getOrDefault("contributing", List.of()).stream().sorted().toList(),
                given(form, "rule"),
                known(rows(form, "agency", at -> new Answer(at.apply("agency"), at.apply("role")))),
                given(form, "deadlineKind"),
                given(form, "due"),
                form.containsKey("conditional"),
                bound(rows(
                        form,
                        "regionClass",
                        at -> new Duty(at.apply("clause"), at.apply("regionClass"), at.apply("obligation")))),
                named(rows(
                        form,
                        "resultZh",
                        at -> new Result(at.apply("kind"), new Text(at.apply("resultZh"), at.apply("resultEn"))))),
                given(form, "metrics"),
                given(form, "note"),
                form.containsKey("doubtsSeen"),
                form.containsKey("acceptCandidates"),
                given(form, "reason"));
    }

    /// What of it is different from what stands now.
    Correction against(Item item) {
        Worksheet now = of(item);
        boolean sameDay = deadlineKind.equals(now.deadlineKind) && due.equals(now.due);
        return new Correction(
                changed(number, now.number),
                changed(parent, now.parent),
                changed(section, now.section),
                changed(text, now.text),
                changed(title, now.title),
                changed(summary, now.summary),
                changed(service, now.service),
                changed(contributing, now.contributing),
                changed(rule, now.rule),
                known(answers).equals(known(now.answers)) ? null : responsibilities(),
                sameDay ? null : new Correction.Day(deadlineKind, due.isEmpty() ? null : due),
                changed(conditional, now.conditional),
                bound(duties).equals(bound(now.duties)) ? null : obligations(),
                named(results).equals(named(now.results)) ? null : deliverables(),
                changed(codes(metrics), codes(now.metrics)),
                changed(note, now.note),
                changed(doubtsSeen, now.doubtsSeen),
                acceptCandidates ? true : null,
                reason);
    }

    /// With empty rows to fill.
    public List<Answer> answersAndMore() {
        return andMore(answers, NO_ANSWER);
    }

    public List<Duty> dutiesAndMore() {
        return andMore(duties, NO_DUTY);
    }

    public List<Result> resultsAndMore() {
        return andMore(results, NO_RESULT);
    }

    private List<Correction.Answer> responsibilities() {
        List<Answer> all = known(answers);
        return IntStream.range(0, all.size())
                .mapToObj(at ->
                        new Correction.Answer(all.get(at).agency(), all.get(at).role(), at + 1))
                .toList();
    }

    private List<Correction.Duty> obligations() {
        return bound(duties).stream()
                .map(duty -> new Correction.Duty(clause(duty.clause()), duty.regionClass(), duty.obligation()))
                .toList();
    }

    private List<Correction.Result> deliverables() {
        return named(results).stream()
                .map(result -> new Correction.Result(result.kind(), result.title()))
                .toList();
    }

    /// A clause that is not said is the first one.
    private static int clause(String typed) {
        return typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 1;
    }

    private static List<Answer> known(List<Answer> answers) {
        return answers.stream().filter(answer -> !answer.agency().isEmpty()).toList();
    }

    private static List<Duty> bound(List<Duty> duties) {
        return duties.stream().filter(duty -> !duty.regionClass().isEmpty()).toList();
    }

    private static List<Result> named(List<Result> results) {
        return results.stream()
                .filter(result -> !(result.title().zh() + result.title().en()).isBlank())
                .toList();
    }

    /// What stands between spaces, lines or commas.
    private static List<String> codes(String typed) {
        return Stream.of(typed.split("[\\s,，;；、]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static <T> @Nullable T changed(T typed, T now) {
        return Objects.equals(typed, now) ? null : typed;
    }

    private static <T> List<T> andMore(List<T> rows, T empty) {
        return Stream.concat(rows.stream(), Stream.generate(() -> empty).limit(SPARE))
                .toList();
    }

    /// The rows of a table in the form, whose columns are fields that are given as often as there are rows.
    private static <T> List<T> rows(
            MultivaluedMap<String, String> form, String column, Function<Function<String, String>, T> row) {
        List<T> rows = new ArrayList<>();
        for (int at = 0; at < form.getOrDefault(column, List.of()).size(); at++) {
            int line = at;
            rows.add(row.apply(field -> {
                List<String> values = form.getOrDefault(field, List.of());
                return line < values.size() ? values.get(line).strip() : "";
            }));
        }
        return rows;
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String given(MultivaluedMap<String, String> form, String field) {
        String given = form.getFirst(field);
        // Browsers send the end of a line as two characters.
        return given == null ? "" : given.replace("\r\n", "\n");
    }
}
