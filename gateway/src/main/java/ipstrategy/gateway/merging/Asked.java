package ipstrategy.gateway.merging;

import ipstrategy.gateway.upstream.HandedOn;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request for a merged list.
record Asked(UriInfo uri, HttpHeaders headers) {

    /// The query for the services.
    ///
    /// @param needed fields that are needed here besides those asked for
    /// @param done a parameter that is heeded here, or an empty text
    String query(Collection<String> needed, String done) {
        return HandedOn.query(uri, needed, done);
    }

    /// The ids of the things that are asked for; none where a page is asked for. The services read them strictly.
    List<String> ids() {
        @Nullable String ids = uri.getQueryParameters().getFirst("ids");
        return ids == null
                ? List.of()
                : Arrays.stream(ids.split(",")).distinct().toList();
    }
}
