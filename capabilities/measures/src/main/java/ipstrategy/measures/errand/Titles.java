package ipstrategy.measures.errand;

import ipstrategy.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// What measures are called, remembered from page to page. The database counts how often a title has changed;
/// what was read under another count is forgotten, so nobody sees a title that is no more, however many
/// replicas run.
@ApplicationScoped
class Titles {

    /// So many are remembered at most; then it begins anew.
    private static final int MOST = 20_000;

    private final EntityManager session;
    private final AtomicReference<Known> known = new AtomicReference<>(Known.asOf(-1));

    Titles(EntityManager session) {
        this.session = session;
    }

    /// The titles that were read under one count.
    private record Known(long changes, Map<String, Text> titles) {

        static Known asOf(long changes) {
            return new Known(changes, new ConcurrentHashMap<>());
        }

        boolean isOlderThan(long other) {
            return changes < other;
        }

        boolean isFull() {
            return titles.size() >= MOST;
        }
    }

    /// The titles of these measures, by their ids, and perhaps of others.
    ///
    /// @param changes how often titles have changed, as the transaction sees it
    Map<String, Text> of(Collection<String> measures, long changes) {
        Map<String, Text> titles = remembered(changes);
        List<String> unknown = measures.stream()
                .distinct()
                .filter(measure -> !titles.containsKey(measure))
                .toList();
        if (!unknown.isEmpty()) {
            titles.putAll(read(unknown));
        }
        return titles;
    }

    /// A transaction that began before the last change sees the titles of before, and leaves nothing behind.
    private Map<String, Text> remembered(long changes) {
        Known held = known.updateAndGet(
                before -> before.isOlderThan(changes) || before.isFull() ? Known.asOf(changes) : before);
        return held.changes() == changes ? held.titles() : new HashMap<>();
    }

    private Map<String, Text> read(List<String> measures) {
        Map<String, Text> titles = new HashMap<>();
        session.createQuery(
                        "select m.id.value, m.titleZh, m.titleEn from Measure m where m.id.value in :measures",
                        Object[].class)
                .setParameter("measures", measures)
                .getResultList()
                .forEach(row -> titles.put((String) row[0], new Text((String) row[1], (String) row[2])));
        return titles;
    }
}
