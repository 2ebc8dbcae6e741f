package ipstrategy.console.visit;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.QueryStringEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An address of the console whose query can be changed.
record Here(String path, Map<String, List<String>> query) {

    /// What a page is told of the form that led to it.
    private static final Set<String> TOLD = Set.of("done", "admitted");

    static Here of(String path, @Nullable String query) {
        return new Here(path, query == null ? Map.of() : new QueryStringDecoder(query, false).parameters());
    }

    /// A page that was handed in from outside; the first page where it leads elsewhere.
    static Here at(String address) {
        String[] parts = Place.of(address).split("#", 2)[0].split("\\?", 2);
        return of(parts[0], parts.length > 1 ? parts[1] : null);
    }

    /// The page as it can be come back to: without what tells only how it was come to, and without how it is to look,
    /// which the browser remembers.
    Here lasting() {
        Map<String, List<String>> lasting = new LinkedHashMap<>(query);
        lasting.keySet().removeAll(TOLD);
        Arrays.stream(Preferences.values()).map(Preferences::parameter).forEach(lasting::remove);
        return new Here(path, lasting);
    }

    /// With this value of a parameter in place of any other; without the parameter where the value is empty.
    Here and(String parameter, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        if (value.isEmpty()) {
            changed.remove(parameter);
        } else {
            changed.put(parameter, List.of(value));
        }
        return new Here(path, changed);
    }

    /// Another path with the same query.
    Here to(String other) {
        return new Here(other, query);
    }

    Here without(String parameter) {
        return and(parameter, "");
    }

    String written() {
        QueryStringEncoder encoder = new QueryStringEncoder(path);
        query.forEach((name, values) -> values.forEach(value -> encoder.addParam(name, value)));
        return encoder.toString();
    }
}
