package ipstrategy.gateway.upstream;

import ipstrategy.web.Correlation;
import ipstrategy.web.listing.Query;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        handed.putAll(Deadline.of(headers));
        Stream.concat(ALWAYS.stream(), Stream.of(further)).forEach(name -> {
            @Nullable String value = headers.getHeaderString(name);
            if (value != null) {
                handed.put(name, value);
            }
        });
        return handed;
    }

    /// The query for the services, with its question mark, or an empty text. Where it asks for some fields, it asks for
    /// these too: what they are needed for is done here, and then they are left out.
    ///
    /// @param done a parameter that is heeded here and unknown to the services, or an empty text
    public static String query(UriInfo uri, Collection<String> needed, String done) {
        @Nullable String query = uri.getRequestUri().getRawQuery();
        if (query == null) {
            return "";
        }
        String further = needed.stream().map(field -> "," + field).collect(Collectors.joining());
        String handedOn = Arrays.stream(query.split("&"))
                .filter(one -> !one.isEmpty() && (done.isEmpty() || !(one.equals(done) || one.startsWith(done + "="))))
                .map(one -> one.startsWith(Query.FIELDS + "=") ? one + further : one)
                .collect(Collectors.joining("&"));
        return handedOn.isEmpty() ? "" : "?" + handedOn;
    }
}
