package ipstrategy.console.visit;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.QueryStringEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An address of the console whose query can be changed.
record Here(String path, Map<String, List<String>> query) {

    static Here of(String path, @Nullable String query) {
        return new Here(path, query == null ? Map.of() : new QueryStringDecoder(query, false).parameters());
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

    Here without(String parameter) {
        return and(parameter, "");
    }

    String written() {
        QueryStringEncoder encoder = new QueryStringEncoder(path);
        query.forEach((name, values) -> values.forEach(value -> encoder.addParam(name, value)));
        return encoder.toString();
    }
}
