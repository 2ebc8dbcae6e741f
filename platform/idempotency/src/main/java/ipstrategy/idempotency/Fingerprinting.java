package ipstrategy.idempotency;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Takes the fingerprint of every request that comes with a key.
@ApplicationScoped
class Fingerprinting {

    static final String KEY = "Idempotency-Key";

    private static final String FINGERPRINT = Fingerprint.class.getName();

    @ServerRequestFilter
    void take(ContainerRequestContext request, RoutingContext context) {
        if (request.getHeaderString(KEY) == null) {
            return;
        }
        InputStream body = request.hasEntity() ? request.getEntityStream() : InputStream.nullInputStream();
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        Fingerprint fingerprint = new Fingerprint(query == null ? "" : query, body);
        if (request.hasEntity()) {
            request.setEntityStream(fingerprint);
        }
        context.put(FINGERPRINT, fingerprint);
    }

    static @Nullable Fingerprint of(RoutingContext context) {
        return context.get(FINGERPRINT);
    }
}
