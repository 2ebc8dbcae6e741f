package ipstrategy.console.definition;

import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules of a metric's figures as a form has them: a field for each kind, method or dimension, since no two
/// rules may be of the same. A field that is left empty is no rule.
record Rulebook(List<Rule> rules, List<Dimension> dimensions) {

    private static final Pattern PLACE = Pattern.compile("rules[/\\[](\\d{1,3})\\b.*");

    private static final String LEAST = "range/min";
    private static final String MOST = "range/max";
    private static final String JUMP = "jump";
    private static final String DAYS = "days";
    private static final String WHOLES = "wholes";
    private static final String OTHERS = "others";
    private static final List<String> METHODS = List.of("Z", "MODIFIED_Z");

    /// A rule as the API takes it. What is no number is handed on, for the API to say so.
    record NewRule(
            String rule,
            @Nullable Object min,
            @Nullable Object max,
            @Nullable String dimension,
            @Nullable Object tolerance,
            @Nullable String metric,
            @Nullable Object percent,
            @Nullable String method,
            @Nullable Object threshold,
            @Nullable Object workingDays) {

        private static NewRule range(@Nullable Object min, @Nullable Object max) {
            return new NewRule("RANGE", min, max, null, null, null, null, null, null, null);
        }

        private static NewRule sum(String dimension, @Nullable Object tolerance) {
            return new NewRule("SUM_OF_PARTS", null, null, dimension, tolerance, null, null, null, null, null);
        }

        private static NewRule within(@Nullable String dimension, @Nullable String metric) {
            return new NewRule("SUBSET_OF", null, null, dimension, null, metric, null, null, null, null);
        }

        private static NewRule jump(@Nullable Object percent) {
            return new NewRule("JUMP", null, null, null, null, null, percent, null, null, null);
        }

        private static NewRule outlier(String method, @Nullable Object threshold) {
            return new NewRule("OUTLIER", null, null, null, null, null, null, method, threshold, null);
        }

        private static NewRule days(@Nullable Object workingDays) {
            return new NewRule("COMPLETENESS", null, null, null, null, null, null, null, null, workingDays);
        }
    }

    /// A rule, and the field of the form that it was typed into.
    record Entered(String field, NewRule rule) {}

    /// The rules of a dimension.
    ///
    /// @param sum by how much its parts may miss the whole; empty where they need not add up to it
    /// @param within whether none of its parts may be more than the whole
    public record Part(String code, String sum, boolean within) {

        public String field() {
            return sumOf(code);
        }
    }

    static List<Entered> read(Form form, List<Dimension> dimensions) {
        List<Entered> entered = new ArrayList<>();
        if (form.some(LEAST) != null || form.some(MOST) != null) {
            entered.add(new Entered(LEAST, NewRule.range(form.numberOrText(LEAST), form.numberOrText(MOST))));
        }
        for (Dimension dimension : dimensions) {
            String sum = sumOf(dimension.code());
            enter(entered, form, sum, tolerance -> NewRule.sum(dimension.code(), unlessZero(tolerance)));
            if (form.chosen(WHOLES).contains(dimension.code())) {
                entered.add(new Entered(WHOLES, NewRule.within(dimension.code(), null)));
            }
        }
        form.words(OTHERS).forEach(other -> entered.add(new Entered(OTHERS, NewRule.within(null, other))));
        enter(entered, form, JUMP, NewRule::jump);
        for (String method : METHODS) {
            enter(entered, form, outlier(method), threshold -> NewRule.outlier(method, threshold));
        }
        enter(entered, form, DAYS, NewRule::days);
        return entered;
    }

    private static void enter(List<Entered> entered, Form form, String field, Function<Object, NewRule> rule) {
        Object typed = form.numberOrText(field);
        if (typed != null) {
            entered.add(new Entered(field, rule.apply(typed)));
        }
    }

    /// No tolerance at all is said by leaving it out.
    private static @Nullable Object unlessZero(Object tolerance) {
        return tolerance instanceof BigDecimal number && number.signum() == 0 ? null : tolerance;
    }

    /// What was said of rules by their number, said of the fields that they were typed into.
    static Typed placed(Typed typed, List<Entered> entered) {
        return new Typed(
                typed.step(),
                typed.status(),
                typed.words(),
                typed.cameTooLate(),
                typed.wrong().stream()
                        .map(each -> new Problem.Wrong(field(each.field(), entered), each.message()))
                        .toList(),
                typed.values());
    }

    private static String field(String place, List<Entered> entered) {
        Matcher numbered = PLACE.matcher(place);
        if (!numbered.matches()) {
            return place;
        }
        int number = Integer.parseInt(numbered.group(1));
        return number < entered.size() ? entered.get(number).field() : place;
    }

    private static String sumOf(String dimension) {
        return "sum/" + dimension;
    }

    private static String outlier(String method) {
        return "outlier/" + method;
    }

    /// The rules that stand, as the form has them.
    public String least() {
        return amount("RANGE", Rule::min);
    }

    public String most() {
        return amount("RANGE", Rule::max);
    }

    public String jump() {
        return amount("JUMP", Rule::percent);
    }

    public String days() {
        return amount("COMPLETENESS", Rule::workingDays);
    }

    public String deviations() {
        return threshold("Z");
    }

    public String medianDeviations() {
        return threshold("MODIFIED_Z");
    }

    /// The metrics whose figures are never smaller, one a line.
    public String others() {
        return of("SUBSET_OF").map(Rule::metric).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    public List<Part> parts() {
        return dimensions.stream().map(Dimension::code).map(this::part).toList();
    }

    private Part part(String code) {
        return new Part(
                code,
                of("SUM_OF_PARTS")
                        .filter(rule -> code.equals(rule.dimension()))
                        .map(rule -> rule.missing().toPlainString())
                        .findFirst()
                        .orElse(""),
                of("SUBSET_OF").anyMatch(rule -> code.equals(rule.dimension())));
    }

    private String threshold(String method) {
        return of("OUTLIER")
                .filter(rule -> method.equals(rule.method()))
                .map(Rule::threshold)
                .filter(Objects::nonNull)
                .map(BigDecimal::toPlainString)
                .findFirst()
                .orElse("");
    }

    private String amount(String kind, Function<Rule, @Nullable BigDecimal> amount) {
        for (Rule rule : rules) {
            BigDecimal said = rule.is(kind) ? amount.apply(rule) : null;
            if (said != null) {
                return said.toPlainString();
            }
        }
        return "";
    }

    private Stream<Rule> of(String kind) {
        return rules.stream().filter(rule -> rule.is(kind));
    }
}
