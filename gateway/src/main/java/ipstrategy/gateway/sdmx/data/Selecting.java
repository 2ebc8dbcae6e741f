package ipstrategy.gateway.sdmx.data;

import ipstrategy.gateway.sdmx.asking.Condition;
import ipstrategy.gateway.sdmx.asking.Condition.Term;
import ipstrategy.gateway.sdmx.asking.Operator;
import ipstrategy.gateway.sdmx.asking.SeriesKey;
import ipstrategy.gateway.sdmx.message.Row;
import ipstrategy.gateway.sdmx.source.Moment;
import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Component.Kind;
import ipstrategy.gateway.sdmx.structure.Cube;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether an observation is one that a query asks for: by its key and by the conditions on its components. Numbers are
/// compared as numbers; a period is greater or equal where it begins no earlier, less or equal where it ends no later;
/// everything else is compared as text.
final class Selecting {

    private final Cube cube;
    private final SeriesKey key;
    private final Map<String, Condition> conditions;

    Selecting(Cube cube, SeriesKey key, Map<String, Condition> conditions) {
        this.cube = cube;
        this.key = key;
        this.conditions = conditions;
        conditions.forEach(this::check);
    }

    boolean takes(Row row) {
        return key.matches(row.key(cube.of(Kind.DIMENSION)))
                && conditions.keySet().stream().allMatch(component -> holds(component, row));
    }

    /// Whether one component fulfils its condition, if there is one.
    boolean holds(String component, Row row) {
        Condition condition = conditions.get(component);
        return condition == null || condition.holds(term -> holds(component, term, row));
    }

    /// The only region it can be, or an empty text.
    String onlyRegion() {
        String byKey = key.only(1);
        Condition condition = conditions.get("REF_AREA");
        return byKey.isEmpty() && condition != null ? condition.only() : byKey;
    }

    /// The period that all must begin with or after, as the services write it, or null.
    @Nullable
    String from() {
        return bound(Operator.GE);
    }

    /// The period that all must end with or before, or null.
    @Nullable
    String to() {
        return bound(Operator.LE);
    }

    private @Nullable String bound(Operator operator) {
        Condition condition = conditions.get("TIME_PERIOD");
        if (condition == null || condition.alternatives().size() != 1) {
            return null;
        }
        return condition.alternatives().getFirst().stream()
                .filter(term -> term.operator() == operator)
                .findFirst()
                .flatMap(term -> Moment.parse(term.value()))
                .map(moment -> operator == Operator.GE
                        ? moment.start().toString()
                        : moment.end().toString())
                .orElse(null);
    }

    private boolean holds(String component, Term term, Row row) {
        String value = row.value(component);
        if (value == null) {
            return term.operator() == Operator.NE || term.operator() == Operator.NC;
        }
        return switch (term.operator()) {
            case EQ -> same(component, value, term.value());
            case NE -> !same(component, value, term.value());
            case CO -> value.contains(term.value());
            case NC -> !value.contains(term.value());
            case SW -> value.startsWith(term.value());
            case EW -> value.endsWith(term.value());
            case LT, LE, GT, GE -> ordered(component, term, value, row);
        };
    }

    private boolean ordered(String component, Term term, String value, Row row) {
        if (kind(component) == Kind.TIME) {
            Moment asked = Moment.parse(term.value()).orElseThrow();
            Moment period = row.figure().period();
            return switch (term.operator()) {
                case LT -> period.end().isBefore(asked.start());
                case LE -> !period.end().isAfter(asked.end());
                case GT -> period.start().isAfter(asked.end());
                default -> !period.start().isBefore(asked.start());
            };
        }
        int difference = compare(component, value, term.value());
        return switch (term.operator()) {
            case LT -> difference < 0;
            case LE -> difference <= 0;
            case GT -> difference > 0;
            default -> difference >= 0;
        };
    }

    private boolean same(String component, String value, String asked) {
        return switch (kind(component)) {
            case TIME -> Moment.parse(asked).map(Moment::text).orElse(asked).equals(value);
            case MEASURE -> compare(component, value, asked) == 0;
            default -> isNumber(component) ? compare(component, value, asked) == 0 : value.equals(asked);
        };
    }

    private int compare(String component, String value, String asked) {
        if (kind(component) == Kind.TIME) {
            return same(component, value, asked) ? 0 : value.compareTo(asked);
        }
        return isNumber(component) ? new BigDecimal(value).compareTo(new BigDecimal(asked)) : value.compareTo(asked);
    }

    private boolean isNumber(String component) {
        String type = cube.component(component).map(Component::dataType).orElse("");
        return type.equals("Decimal") || type.equals("Integer");
    }

    private Kind kind(String component) {
        return cube.component(component).map(Component::kind).orElse(Kind.DIMENSION);
    }

    /// What is compared as a number or a period must be one.
    private void check(String component, Condition condition) {
        condition.alternatives().stream().flatMap(terms -> terms.stream()).forEach(term -> {
            boolean text = switch (term.operator()) {
                case CO, NC, SW, EW -> true;
                case EQ, NE, LT, LE, GT, GE -> false;
            };
            Optional<String> example = Optional.empty();
            if (!text
                    && kind(component) == Kind.TIME
                    && Moment.parse(term.value()).isEmpty()) {
                example = Optional.of("2017, 2017-Q3, 2017-05");
            } else if (!text && isNumber(component) && !isDecimal(term.value())) {
                example = Optional.of("60000");
            }
            example.ifPresent(form -> {
                throw Refusal.because(
                        ProblemType.INVALID_PARAMETER, Fault.query("c[" + component + "]", "fault.malformed", form));
            });
        });
    }

    private static boolean isDecimal(String text) {
        return text.matches("-?[0-9]{1,40}(\\.[0-9]{1,20})?");
    }
}
