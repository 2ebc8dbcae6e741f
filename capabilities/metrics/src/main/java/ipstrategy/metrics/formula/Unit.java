package ipstrategy.metrics.formula;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a part of a formula is counted in.
sealed interface Unit {

    Pattern QUOTIENT = Pattern.compile("([A-Z]+(?:_[A-Z]+)*)_PER_([A-Z]+(?:_[A-Z]+)*)");

    /// Codes of which the list does not say what is counted for what.
    Pattern UNSAID = Pattern.compile("PER_.*|RANK|POINT");

    /// Codes of the unit list with their powers; none for a share.
    record Known(Map<String, Integer> powers) implements Unit {

        public Known {
            powers = Map.copyOf(powers);
        }

        Known times(Known other, int power) {
            Map<String, Integer> product = new TreeMap<>(powers);
            other.powers.forEach((code, its) -> product.merge(code, its * power, Integer::sum));
            product.values().removeIf(none -> none == 0);
            return new Known(product);
        }

        @Override
        public String toString() {
            return powers.isEmpty()
                    ? "1"
                    : new TreeMap<>(powers)
                            .entrySet().stream()
                                    .map(one ->
                                            one.getValue() == 1 ? one.getKey() : one.getKey() + "^" + one.getValue())
                                    .collect(Collectors.joining(" "));
        }
    }

    /// A bare number: it takes the unit of what it is added to.
    record Bare() implements Unit {}

    /// The code list does not say.
    record Unsaid(String code) implements Unit {}

    /// Parts of different units were added.
    record Mixed(String one, String other) implements Unit {}

    /// The unit that a code of the unit list stands for. Percent is a share like any other: whether a formula has the
    /// hundred that makes percents of it, no unit can tell.
    static Unit of(String code) {
        if (code.equals("PERCENT")) {
            return new Known(Map.of());
        }
        if (UNSAID.matcher(code).matches()) {
            return new Unsaid(code);
        }
        Matcher quotient = QUOTIENT.matcher(code);
        return quotient.matches()
                ? new Known(Map.of(quotient.group(1), 1)).times(new Known(Map.of(quotient.group(2), 1)), -1)
                : new Known(Map.of(code, 1));
    }

    /// The unit of both added.
    default Unit plus(Unit other) {
        return switch (this) {
            case Mixed mixed -> mixed;
            case Unsaid unsaid -> other instanceof Mixed ? other : unsaid;
            case Bare _ -> other;
            case Known known ->
                switch (other) {
                    case Bare _ -> known;
                    case Known its -> known.equals(its) ? known : new Mixed(known.toString(), its.toString());
                    case Unsaid _, Mixed _ -> other;
                };
        };
    }

    /// The unit of this multiplied with a power of the other, 1 or -1.
    default Unit times(Unit other, int power) {
        return switch (this) {
            case Mixed mixed -> mixed;
            case Unsaid unsaid -> other instanceof Mixed ? other : unsaid;
            case Bare _ -> other instanceof Known its ? new Known(Map.of()).times(its, power) : other;
            case Known known ->
                switch (other) {
                    case Bare _ -> known;
                    case Known its -> known.times(its, power);
                    case Unsaid _, Mixed _ -> other;
                };
        };
    }
}
