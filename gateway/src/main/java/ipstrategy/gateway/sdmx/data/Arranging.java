package ipstrategy.gateway.sdmx.data;

import ipstrategy.gateway.sdmx.asking.Order;
import ipstrategy.gateway.sdmx.message.Layout;
import ipstrategy.gateway.sdmx.message.Row;
import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Component.Kind;
import ipstrategy.gateway.sdmx.structure.Cube;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts observations in the order that a query asks for: periods by the calendar, numbers as numbers, everything
/// else by its codes or its text.
final class Arranging {

    private static final Comparator<Row> CALENDAR = Comparator.comparing(
                    (Row row) -> row.figure().period().start())
            .thenComparing((Row row) -> row.figure().period().end());

    private Arranging() {}

    /// @param across the dimension that stands with each observation
    static Comparator<Row> by(Order order, Cube cube, String across) {
        Comparator<Row> whole = (one, other) -> 0;
        for (Order.Step step : order.steps()) {
            for (Component component : components(step.component(), cube, across)) {
                whole = whole.thenComparing(by(component, step.falling()));
            }
        }
        return whole;
    }

    private static List<Component> components(String named, Cube cube, String across) {
        return switch (named) {
            case Order.ALL -> cube.dimensions();
            case Order.SERIES ->
                cube.dimensions().stream()
                        .filter(dimension -> !standsWithObservations(dimension, across))
                        .toList();
            default -> cube.component(named).stream().toList();
        };
    }

    /// The standard leaves open what a series is of a flat message: it is that of one by time.
    private static boolean standsWithObservations(Component dimension, String across) {
        return across.equals(Layout.FLAT)
                ? dimension.kind() == Kind.TIME
                : dimension.id().equals(across);
    }

    private static Comparator<Row> by(Component component, boolean falling) {
        if (component.kind() == Kind.TIME) {
            return falling ? CALENDAR.reversed() : CALENDAR;
        }
        boolean isNumber =
                component.dataType().equals("Decimal") || component.dataType().equals("Integer");
        Comparator<String> rising =
                isNumber ? Comparator.comparing((String text) -> new BigDecimal(text)) : Comparator.naturalOrder();
        Comparator<String> order = falling ? rising.reversed() : rising;
        return (one, other) -> compare(one.value(component.id()), other.value(component.id()), order);
    }

    /// What has no value stands last, whichever way the others are ordered.
    private static int compare(@Nullable String one, @Nullable String other, Comparator<String> order) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return order.compare(one, other);
    }
}
