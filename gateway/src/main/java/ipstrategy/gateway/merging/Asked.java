package ipstrategy.gateway.merging;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

/// A request for a merged list.
record Asked(UriInfo uri, HttpHeaders headers) {

    /// The query as sent, with its question mark, or an empty text.
    String query() {
        String query = uri.getRequestUri().getRawQuery();
        return query == null ? "" : "?" + query;
    }
}
