package ipstrategy.coordination.webhook.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Whose turn it is to be served. However many webhooks an owner has, and however slow they are, only a few of them
/// are served at once, so the hands that are left serve the others; and each is served before one has a second turn.
final class Turns {

    private final int ofOneOwner;
    private final Set<Waiting> begun = new HashSet<>();
    private final Map<String, Long> ended = new HashMap<>();
    private long endings;

    Turns(int ofOneOwner) {
        this.ofOneOwner = ofOneOwner;
    }

    /// A webhook for which something is to be sent.
    record Waiting(String webhook, String owner) {}

    /// Those of all that wait whose turn begins now: first who was served longest ago, or never.
    synchronized List<Waiting> begin(List<Waiting> all) {
        Set<String> known = all.stream().map(Waiting::webhook).collect(Collectors.toSet());
        begun.forEach(one -> known.add(one.webhook()));
        ended.keySet().retainAll(known);
        Map<String, Integer> held = new HashMap<>();
        begun.forEach(one -> held.merge(one.owner(), 1, Integer::sum));
        List<Waiting> next = new ArrayList<>();
        for (Waiting one : all.stream()
                .filter(waiting -> !begun.contains(waiting))
                .sorted(Comparator.comparingLong(waiting -> ended.getOrDefault(waiting.webhook(), 0L)))
                .toList()) {
            if (held.getOrDefault(one.owner(), 0) < ofOneOwner) {
                held.merge(one.owner(), 1, Integer::sum);
                next.add(one);
            }
        }
        begun.addAll(next);
        return next;
    }

    synchronized void end(Waiting one) {
        begun.remove(one);
        ended.put(one.webhook(), ++endings);
    }
}
