package ipstrategy.gateway.sdmx.source;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.gateway.upstream.Upstreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The published figures of a metric, read from its service page by page, so that no more than a page is held.
@ApplicationScoped
public class Figures {

    private static final String PAGE = "500";

    private final Asking asking;

    Figures(Asking asking) {
        this.asking = asking;
    }

    /// What the service can leave out already.
    ///
    /// @param from only periods that begin on the first day of this one or later, as the services write it, or null
    /// @param to only periods that end on the last day of this one or earlier, or null
    /// @param asOf as believed at this instant, or null for now
    /// @param history also what was superseded
    /// @param updatedAfter only what was published or superseded after this instant, or null
    /// @param latestFirst in the reversed order of periods
    public record Narrowing(
            @Nullable String from,
            @Nullable String to,
            @Nullable String region,
            @Nullable Instant asOf,
            boolean history,
            @Nullable Instant updatedAfter,
            boolean latestFirst) {

        /// Everything that is published now.
        public static Narrowing none() {
            return new Narrowing(null, null, null, null, false, null, false);
        }

        Map<String, String> query() {
            Map<String, String> query = new TreeMap<>();
            put(query, "from", from);
            put(query, "to", to);
            put(query, "region", region);
            put(query, "asOf", asOf == null ? null : asOf.toString());
            put(query, "includeHistory", history ? "true" : null);
            put(query, "updatedAfter", updatedAfter == null ? null : updatedAfter.toString());
            put(query, "sort", latestFirst ? "-period" : "period");
            query.put("limit", PAGE);
            return query;
        }

        private static void put(Map<String, String> query, String name, @Nullable String value) {
            if (value != null) {
                query.put(name, value);
            }
        }
    }

    /// The pages, each asked for when it is wanted. A service that falls silent ends the request.
    ///
    /// @param deadline of the caller, as it holds when a page is asked for
    public Iterator<List<Figure>> pages(Metric metric, Narrowing narrowing, Supplier<Map<String, String>> deadline) {
        return new Pages(metric, narrowing.query(), deadline);
    }

    private final class Pages implements Iterator<List<Figure>> {

        private final Metric metric;
        private final Map<String, String> query;
        private final Supplier<Map<String, String>> deadline;
        private boolean more = true;

        Pages(Metric metric, Map<String, String> query, Supplier<Map<String, String>> deadline) {
            this.metric = metric;
            this.query = query;
            this.deadline = deadline;
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public List<Figure> next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            JsonNode page = asking.page(
                            metric.service(), "/metrics/" + metric.code() + "/observations", query, deadline.get())
                    .orElseThrow(() -> Upstreams.down(List.of(metric.service())));
            List<Figure> figures = new ArrayList<>();
            page.path("items").forEach(row -> figures.add(Figure.of(row, metric.unitMultiplier())));
            String next = Texts.field(page, "next");
            more = next != null;
            if (next != null) {
                query.put("cursor", next);
            }
            return figures;
        }
    }
}
