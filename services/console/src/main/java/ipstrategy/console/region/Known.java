package ipstrategy.console.region;

import ipstrategy.console.language.Text;
import java.util.List;

/// A figure of a region, with the metric that it is of.
public record Known(Figure figure, Choice metric) {

    /// Which part it is of, by name; none where it is of the whole.
    public List<Text> parts() {
        return figure.breakdown().entrySet().stream()
                .map(each -> metric.part(each.getKey(), each.getValue()))
                .toList();
    }
}
