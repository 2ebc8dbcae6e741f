package ipstrategy.gateway.sdmx.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// In which order observations are asked for: by one component after the other.
///
/// @param steps the first decides, the next where it does not; a step may be a word for several dimensions
public record Order(List<Step> steps) {

    /// The word for all dimensions as they stand in the data structure.
    public static final String ALL = "*";

    /// The word for all dimensions that do not stand with observations.
    public static final String SERIES = "series_key";

    /// The order in which services tell figures.
    public static final Order BY_TIME = new Order(List.of(new Step("TIME_PERIOD", false)));

    private static final Pattern STEP = Pattern.compile("(\\*|[A-Za-z][A-Za-z0-9_@$-]*)(?::(asc|desc))?");

    public Order {
        steps = List.copyOf(steps);
    }

    /// One component, or a word for several.
    ///
    /// @param falling whether what is greater comes first
    public record Step(String component, boolean falling) {

        /// Whether it is a word and no component.
        public boolean isWord() {
            return component.equals(ALL) || component.equals(SERIES);
        }
    }

    /// Reads `COMPONENT:desc+OTHER` and the words of the standard; empty where the text is none of it.
    public static Optional<Order> parse(String text) {
        List<Step> steps = new ArrayList<>();
        for (String one : text.split("\\+", -1)) {
            Matcher step = STEP.matcher(one);
            if (!step.matches()) {
                return Optional.empty();
            }
            steps.add(new Step(step.group(1), "desc".equals(step.group(2))));
        }
        return Optional.of(new Order(steps));
    }

    /// Whether time alone decides, as it does with the services.
    public boolean isByTime() {
        return steps.size() == 1 && steps.getFirst().component().equals("TIME_PERIOD");
    }

    /// Whether what is greater comes first, by the component that decides first.
    public boolean isFalling() {
        return steps.getFirst().falling();
    }
}
