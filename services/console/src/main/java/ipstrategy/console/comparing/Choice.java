package ipstrategy.console.comparing;

import ipstrategy.console.language.Text;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be compared. Every comparison is an address.
class Choice {

    @QueryParam("metric")
    @Nullable
    String metric;

    @QueryParam("with")
    @Nullable
    String with;

    @QueryParam("region")
    List<String> regions = List.of();

    @QueryParam("breakdown")
    @Nullable
    String breakdown;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("growth")
    boolean growth;

    /// A metric to choose.
    public record Metric(String code, Text name, @Nullable Text unitName) {}

    /// A region to choose.
    public record Region(String code, Text name, String kind) {}

    boolean isMade() {
        return metric != null && !metric.isBlank();
    }

    /// Whether another metric is chosen besides.
    boolean isOfTwo() {
        return with != null && !with.isBlank() && !with.equals(metric);
    }

    /// The last period that is looked at: as it was typed, or else the last that has a figure.
    @Nullable
    String until(List<Point> points) {
        return to == null || to.isBlank()
                ? points.stream()
                        .map(Point::period)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : to.strip();
    }

    public boolean has(String region) {
        return regions.contains(region) || (regions.isEmpty() && region.equals("CN"));
    }

    String wanted() {
        return regions.isEmpty() ? "CN" : String.join(",", regions);
    }

    public boolean isOfGrowth() {
        return growth;
    }
}
