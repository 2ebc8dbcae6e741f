package ipstrategy.following;

import ipstrategy.events.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// Notes which papers were bound, also those that were before anybody noted it.
@ApplicationScoped
class Archivist implements EventHandler {

    static final String BOUND = "ipstrategy.paper.bound.v1";

    private static final Set<String> SOURCES = Set.of("archived", "rolled");

    private final Map<String, SortedSet<Long>> bound = new ConcurrentHashMap<>();

    /// The positions of the papers of a source that were bound.
    SortedSet<Long> bound(String source) {
        return new TreeSet<>(bound.getOrDefault("/services/" + source, new TreeSet<>()));
    }

    @Override
    public String source() {
        return ANY_SOURCE;
    }

    @Override
    public Set<String> types() {
        return Set.of(BOUND);
    }

    @Override
    public boolean follows(String service) {
        return SOURCES.contains(service);
    }

    @Override
    public boolean looksBack() {
        return true;
    }

    @Override
    public void handle(CloudEvent paper) {
        bound.computeIfAbsent(paper.source(), any -> new ConcurrentSkipListSet<>())
                .add(Long.valueOf(paper.sequence()));
    }
}
