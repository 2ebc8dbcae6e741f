package ipstrategy.gateway.merging;

import ipstrategy.web.listing.Query;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A request for a merged list.
record Asked(UriInfo uri, HttpHeaders headers) {

    /// The query for the services, with its question mark, or an empty text. Where it asks for some fields, it asks for
    /// these too: what they are needed for is done here, and then they are left out.
    ///
    /// @param done a parameter that is heeded here and unknown to the services, or an empty text
    String query(Collection<String> needed, String done) {
        String query = uri.getRequestUri().getRawQuery();
        if (query == null) {
            return "";
        }
        String further = needed.stream().map(field -> "," + field).collect(Collectors.joining());
        String handedOn = Arrays.stream(query.split("&"))
                .filter(one -> done.isEmpty() || !(one.equals(done) || one.startsWith(done + "=")))
                .map(one -> one.startsWith(Query.FIELDS + "=") ? one + further : one)
                .collect(Collectors.joining("&"));
        return handedOn.isEmpty() ? "" : "?" + handedOn;
    }

    /// The ids of the things that are asked for; none where a page is asked for. The services read them strictly.
    List<String> ids() {
        @Nullable String ids = uri.getQueryParameters().getFirst("ids");
        return ids == null
                ? List.of()
                : Arrays.stream(ids.split(",")).distinct().toList();
    }
}
