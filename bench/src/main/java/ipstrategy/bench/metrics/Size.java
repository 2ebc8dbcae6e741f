package ipstrategy.bench.metrics;

/// How much there is: monthly figures of ten years for 31 provinces and 333 cities, of so many metrics.
///
/// @param name the name of its database
public record Size(String name, int metrics) {

    static final int FIGURES_OF_A_METRIC = (31 + 333) * 120;

    /// A hundred thousand figures.
    static final Size SMALL = new Size("small", 3);

    static Size large(int metrics) {
        return new Size("large", metrics);
    }

    public int figures() {
        return metrics * FIGURES_OF_A_METRIC;
    }

    /// One of the metrics, by its number from 0.
    String metric(int number) {
        return "BENCH-%03d".formatted(1 + Math.floorMod(number, metrics));
    }
}
