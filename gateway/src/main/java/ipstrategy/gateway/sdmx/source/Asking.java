package ipstrategy.gateway.sdmx.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import ipstrategy.gateway.upstream.Answer;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Asks one service for a page or for a whole list, as anybody may: no token is handed on, so that only what is
/// published is seen.
@ApplicationScoped
class Asking {

    private static final String BASE = "/api/v1";

    private static final String AT_MOST = "500";

    private final Upstreams upstreams;
    private final ObjectMapper json;

    Asking(Upstreams upstreams, ObjectMapper json) {
        this.upstreams = upstreams;
        this.json = json;
    }

    List<String> services() {
        return List.copyOf(upstreams.names());
    }

    /// A page; empty where the service does not answer.
    ///
    /// @param deadline of the caller, as it is handed on; empty where it is asked for all
    Optional<JsonNode> page(String service, String path, Map<String, String> query, Map<String, String> deadline) {
        String asked = BASE
                + path
                + query.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
        Map<String, String> headers = new HashMap<>(deadline);
        headers.put(Correlation.HEADER, Correlation.current());
        return switch (upstreams
                .ask(List.of(service), HttpMethod.GET, asked, headers)
                .getFirst()) {
            case Answer.Silent _ -> Optional.empty();
            case Answer.Given given when given.status() == 200 -> Optional.of(given.json(json));
            // It could be read a moment ago, or it is not there at all.
            case Answer.Given _ -> Optional.empty();
        };
    }

    /// All rows of a list, page by page; empty where the service fell silent on the way.
    <T> Optional<List<T>> list(
            String service, String path, Function<JsonNode, T> reading, Map<String, String> deadline) {
        List<T> rows = new ArrayList<>();
        Map<String, String> query = new TreeMap<>(Map.of("limit", AT_MOST));
        while (true) {
            Optional<JsonNode> page = page(service, path, query, deadline);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            page.get().path("items").forEach(row -> rows.add(reading.apply(row)));
            String next = Texts.field(page.get(), "next");
            if (next == null) {
                return Optional.of(rows);
            }
            query.put("cursor", next);
        }
    }
}
