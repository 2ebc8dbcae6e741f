package ipstrategy.gateway.upstream;

import ipstrategy.web.Correlation;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is handed on of a request that the gateway asks several services about: who asks, in which language, under
/// which id, and until when.
public final class HandedOn {

    private static final List<String> ALWAYS = List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE);

    private HandedOn() {}

    /// The headers for the services.
    ///
    /// @param further names of headers that are handed on too
    public static Map<String, String> of(HttpHeaders headers, String... further) {
        Map<String, String> handed = new HashMap<>();
        handed.put(Correlation.HEADER, Correlation.current());
        Deadline.handOn(headers, handed);
        Stream.concat(ALWAYS.stream(), Stream.of(further)).forEach(name -> {
            @Nullable String value = headers.getHeaderString(name);
            if (value != null) {
                handed.put(name, value);
            }
        });
        return handed;
    }
}
