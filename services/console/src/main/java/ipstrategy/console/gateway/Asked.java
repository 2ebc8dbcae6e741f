package ipstrategy.console.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A path of the API with its query; what comes from outside is encoded.
public final class Asked {

    private static final String API = "/api/v1";
    private static final int LONGEST = 500;

    private final String root;
    private final String path;
    private final Map<String, String> query;

    private Asked(String root, String path, Map<String, String> query) {
        this.root = root;
        this.path = path;
        this.query = query;
    }

    /// A path by its steps: `of("measures", id)` is `/measures/{id}`.
    public static Asked of(String... steps) {
        return new Asked(API, path(steps), Map.of());
    }

    /// A path that stands beside `/api/v1`, as the catalogue of datasets does.
    public static Asked beside(String... steps) {
        return new Asked("", path(steps), Map.of());
    }

    private static String path(String... steps) {
        return Stream.of(steps).map(step -> "/" + encoded(step)).collect(Collectors.joining());
    }

    /// With a parameter, unless it has no value.
    public Asked with(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        Map<String, String> longer = new LinkedHashMap<>(query);
        longer.put(name, value.toString());
        return new Asked(root, path, longer);
    }

    /// As long a page as the API gives, where a page shows all there is.
    public Asked whole() {
        return with("limit", LONGEST);
    }

    String below(String gateway) {
        String parameters = query.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return gateway + root + path + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String encoded(String raw) {
        return URLEncoder.encode(raw, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return below("").substring(root.length());
    }
}
