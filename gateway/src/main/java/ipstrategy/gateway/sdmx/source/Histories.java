package ipstrategy.gateway.sdmx.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// The definitions that metrics had before. A revision is never changed, so those of a metric are asked for once, and
/// again only where it was revised since.
@ApplicationScoped
public class Histories {

    private final Asking asking;
    private final Map<String, List<Past>> known = new ConcurrentHashMap<>();
    private final Map<String, Lock> turns = new ConcurrentHashMap<>();

    Histories(Asking asking) {
        this.asking = asking;
    }

    /// A metric under one of its definitions.
    ///
    /// @param from since when that holds, until the next
    private record Past(Instant from, Metric metric) {}

    /// What there was at an instant: each metric under the definition that held, and none that was defined later.
    /// Regions and units change with a release of the platform alone and are those of now.
    ///
    /// @param now what there is
    /// @param deadline of the caller
    public Holdings at(Instant instant, Holdings now, Map<String, String> deadline) {
        List<Metric> then = new ArrayList<>();
        List<String> silent = new ArrayList<>(now.silent());
        for (Metric metric : now.metrics()) {
            // Whoever was silent once is not waited for again.
            Optional<List<Past>> pasts = silent.contains(metric.service()) ? Optional.empty() : pasts(metric, deadline);
            if (pasts.isPresent()) {
                held(pasts.get(), instant).ifPresent(then::add);
            } else if (!silent.contains(metric.service())) {
                silent.add(metric.service());
            }
        }
        return new Holdings(then, now.regions(), now.units(), silent);
    }

    /// The last that began by then.
    private static Optional<Metric> held(List<Past> pasts, Instant instant) {
        return pasts.stream()
                .filter(past -> !past.from().isAfter(instant))
                .map(Past::metric)
                .reduce((earlier, later) -> later.revision() > earlier.revision() ? later : earlier);
    }

    private Optional<List<Past>> pasts(Metric metric, Map<String, String> deadline) {
        Optional<List<Past>> pasts = whole(metric);
        if (pasts.isPresent()) {
            return pasts;
        }
        Lock lock = turns.computeIfAbsent(metric.service(), service -> new ReentrantLock());
        lock.lock();
        try {
            // Whoever waited here may find what another was told.
            return whole(metric).or(() -> ask(metric, deadline));
        } finally {
            lock.unlock();
        }
    }

    /// What is known of a metric, where its definition of now is among it.
    private Optional<List<Past>> whole(Metric metric) {
        return Optional.ofNullable(known.get(metric.code()))
                .filter(pasts -> pasts.stream().anyMatch(past -> past.metric().revision() == metric.revision()));
    }

    private Optional<List<Past>> ask(Metric metric, Map<String, String> deadline) {
        Optional<List<Past>> told = asking.list(
                metric.service(),
                "/metrics/" + metric.code() + "/definitions",
                revision -> past(metric, revision),
                deadline);
        told.ifPresent(fresh -> known.put(metric.code(), fresh));
        return told;
    }

    private static Past past(Metric metric, JsonNode revision) {
        return new Past(
                Instant.parse(revision.path("recordedAt").asText()),
                metric.under(revision.path("revision").asInt(1), revision.path("definition")));
    }
}
