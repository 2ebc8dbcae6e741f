package ipstrategy.console.report;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an officer has written so far, as the API takes it.
record Draft(
        @Nullable String assessment,
        @Nullable String narrative,
        @Nullable String issues,
        boolean important,
        List<Report.Value> values,
        List<Claim> deliverables,
        boolean ready) {

    static final String DELIVERABLE = "deliverable.";
    static final String EVIDENCE = "evidence.";
    static final String VALUE = "value.";
    private static final String UNIT = "unit.";

    /// What it says of a deliverable.
    record Claim(String id, String state, List<String> evidence) {}

    /// What the form held, and the fields whose text is no number.
    record Read(Draft draft, Map<String, String> notNumbers) {}

    /// Reads the form of a report.
    ///
    /// @param period of the report, which its figures are of
    static Read of(MultivaluedMap<String, String> form, String period) {
        List<Report.Value> values = new ArrayList<>();
        Map<String, String> notNumbers = new LinkedHashMap<>();
        List<Claim> claims = new ArrayList<>();
        form.forEach((field, given) -> {
            if (field.startsWith(VALUE) && !given.getFirst().isBlank()) {
                String metric = field.substring(VALUE.length());
                BigDecimal number = number(given.getFirst());
                if (number == null) {
                    notNumbers.put(field, given.getFirst());
                } else {
                    values.add(new Report.Value(metric, period, number, text(form, UNIT + metric, "")));
                }
            } else if (field.startsWith(DELIVERABLE) && !given.getFirst().isBlank()) {
                String id = field.substring(DELIVERABLE.length());
                claims.add(new Claim(id, given.getFirst(), form.getOrDefault(EVIDENCE + id, List.of())));
            }
        });
        Draft draft = new Draft(
                empty(form.getFirst("assessment")),
                empty(form.getFirst("narrative")),
                empty(form.getFirst("issues")),
                form.containsKey("important"),
                values,
                claims,
                form.containsKey("ready"));
        return new Read(draft, notNumbers);
    }

    /// A number as people type it, with separators or without.
    private static @Nullable BigDecimal number(String typed) {
        try {
            return new BigDecimal(typed.strip().replace(",", "").replace("，", ""));
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static String text(MultivaluedMap<String, String> form, String field, String otherwise) {
        String given = form.getFirst(field);
        return given == null ? otherwise : given;
    }

    private static @Nullable String empty(@Nullable String given) {
        // Browsers send the end of a line as two characters.
        return given == null || given.isBlank() ? null : given.replace("\r\n", "\n");
    }
}
