package ipstrategy.gateway.sdmx.source;

import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.problem.Refusal;
import java.util.List;
import java.util.Optional;

/// What all services hold together.
///
/// @param metrics in the order of their codes
/// @param units the whole list of them; none where it could not be read
/// @param silent the services that did not answer; what they own is missing here
public record Holdings(List<Metric> metrics, List<Region> regions, List<Unit> units, List<String> silent) {

    public Holdings {
        metrics = List.copyOf(metrics);
        regions = List.copyOf(regions);
        units = List.copyOf(units);
        silent = List.copyOf(silent);
    }

    public Optional<Metric> metric(String code) {
        return metrics.stream().filter(metric -> metric.code().equals(code)).findFirst();
    }

    /// Ends a request for which all services would have to be heard.
    public Refusal incomplete() {
        return Upstreams.down(silent);
    }
}
