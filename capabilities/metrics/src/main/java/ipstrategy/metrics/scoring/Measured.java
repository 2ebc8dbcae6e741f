package ipstrategy.metrics.scoring;

import java.util.Map;

/// A component with the figures of the regions.
///
/// @param upward whether more of it is better
/// @param readings by region; a region that is not in it has no published figure
public record Measured(Component component, boolean upward, Map<String, Reading> readings) {

    public Measured {
        readings = Map.copyOf(readings);
    }

    boolean has(String region) {
        Reading reading = readings.get(region);
        return reading != null && reading.value() != null;
    }
}
