package ipstrategy.console.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who answered, answers and will answer for a measure.
///
/// @param rule how it is assigned
public record Division(
        String measure,
        String rule,
        List<Held> responsibilities,
        @JsonProperty("_actions") List<Action> actions) {

    private static final int MOST = 60;
    private static final int SPARE = 3;
    private static final String USUAL = "PARTICIPANT";

    /// That an agency answers from one day to another, as it was believed for a time.
    ///
    /// @param members where the agency is a collective
    public record Held(
            String agency,
            String role,
            int order,
            List<String> members,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant supersededAt) {

        /// Whether it is believed, and not over.
        boolean goesOn(LocalDate today) {
            return supersededAt == null && (validTo == null || !validTo.isBefore(today));
        }

        /// As a line of the form. Who begins with the others needs no day of its own.
        Line line(int place, LocalDate today) {
            LocalDate first = validFrom == null || !validFrom.isAfter(today) ? null : validFrom;
            return new Line(place, agency, role, said(first), said(validTo));
        }

        private static @Nullable String said(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    /// An agency, its role and its days, as the API takes them.
    public record Named(
            String agency,
            String role,
            @Nullable String from,
            @Nullable String until) {}

    /// A line of the form.
    ///
    /// @param place which it is, from 0
    /// @param from the agency's own first day, where it is a later one than that of the others
    /// @param until its last day
    public record Line(
            int place,
            @Nullable String agency,
            @Nullable String role,
            @Nullable String from,
            @Nullable String until) {

        public int number() {
            return place + 1;
        }

        public String field(String name) {
            return "responsibilities/" + place + "/" + name;
        }
    }

    public Action assign() {
        return Action.among(actions, "assign-agencies");
    }

    public String page() {
        return "/measures/" + measure + "/responsibilities";
    }

    /// What the form begins with: those who answer now or will, each with its days, so that nobody is lost who is not
    /// struck out; and some lines more. As it was typed, where it was sent.
    public List<Line> lines(Typed typed, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        responsibilities.stream()
                .filter(held -> held.goesOn(today))
                .forEach(held -> lines.add(held.line(lines.size(), today)));
        int filled = Math.max(lines.size(), typed.isSome() ? filled(typed) : 0);
        while (lines.size() < Math.min(MOST, filled + SPARE)) {
            lines.add(new Line(lines.size(), null, USUAL, null, null));
        }
        return lines.stream()
                .map(line -> new Line(
                        line.place(),
                        typed.kept(line.field("agency"), line.agency()),
                        typed.kept(line.field("role"), line.role()),
                        typed.kept(line.field("from"), line.from()),
                        typed.kept(line.field("until"), line.until())))
                .toList();
    }

    private static int filled(Typed typed) {
        return blank().filter(line -> !typed.kept(line.field("agency")).isEmpty())
                .mapToInt(Line::number)
                .max()
                .orElse(0);
    }

    /// The lines of the form that name an agency.
    static List<Named> named(Form form) {
        return blank().filter(line -> !form.text(line.field("agency")).isEmpty())
                .map(line -> new Named(
                        form.text(line.field("agency")),
                        form.text(line.field("role")),
                        form.some(line.field("from")),
                        form.some(line.field("until"))))
                .toList();
    }

    private static Stream<Line> blank() {
        return IntStream.range(0, MOST).mapToObj(place -> new Line(place, null, null, null, null));
    }
}
