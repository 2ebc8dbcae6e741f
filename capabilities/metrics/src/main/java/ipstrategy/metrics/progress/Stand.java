package ipstrategy.metrics.progress;

import ipstrategy.metrics.figure.Observation.Qualifier;
import ipstrategy.metrics.figure.Observation.Status;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.formula.Quantity;
import ipstrategy.metrics.terms.Definition.Operator;
import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a metric in a period.
sealed interface Stand {

    /// Nothing is published.
    record Nothing() implements Stand {}

    /// A figure that says why it has no value.
    record Missing(ObservationView figure, boolean mayExist, Text reason) implements Stand {}

    /// A number and how near it is.
    record Amount(Quantity quantity, List<ObservationView> figures) implements Stand {

        /// Whether it is so; null where the qualifier leaves it open.
        @Nullable
        Boolean is(Operator operator, BigDecimal limit) {
            BigDecimal value = quantity.value();
            Qualifier qualifier = quantity.qualifier();
            int place = value.compareTo(limit);
            return switch (operator) {
                case AT_LEAST -> atLeast(qualifier, place);
                case AT_MOST -> atMost(qualifier, place);
                case EQUAL -> equal(qualifier, place);
            };
        }

        private static @Nullable Boolean atLeast(@Nullable Qualifier qualifier, int place) {
            return switch (qualifier) {
                case EXACT -> place >= 0;
                case MORE_THAN, AT_LEAST -> place >= 0 ? Boolean.TRUE : null;
                case AT_MOST -> place < 0 ? Boolean.FALSE : null;
                case NEARLY -> place <= 0 ? Boolean.FALSE : null;
                case ABOUT -> null;
                case null -> null;
            };
        }

        private static @Nullable Boolean atMost(@Nullable Qualifier qualifier, int place) {
            return switch (qualifier) {
                case EXACT -> place <= 0;
                case AT_MOST, NEARLY -> place <= 0 ? Boolean.TRUE : null;
                case AT_LEAST -> place > 0 ? Boolean.FALSE : null;
                case MORE_THAN -> place >= 0 ? Boolean.FALSE : null;
                case ABOUT -> null;
                case null -> null;
            };
        }

        private static @Nullable Boolean equal(@Nullable Qualifier qualifier, int place) {
            if (qualifier == Qualifier.EXACT) {
                return place == 0;
            }
            boolean isOut =
                    Boolean.FALSE.equals(atLeast(qualifier, place)) || Boolean.FALSE.equals(atMost(qualifier, place));
            return isOut ? Boolean.FALSE : null;
        }
    }

    /// What a figure says.
    static Stand of(@Nullable ObservationView figure) {
        if (figure == null) {
            return new Nothing();
        }
        Text missing = figure.missing();
        return figure.value() == null
                ? new Missing(figure, figure.status() != Status.M, missing == null ? new Text("—", "—") : missing)
                : new Amount(new Quantity(figure.value(), figure.qualifier()), List.of(figure));
    }
}
