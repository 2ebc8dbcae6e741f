package ipstrategy.web.answer;

import io.vertx.ext.web.RoutingContext;
import ipstrategy.web.problem.BodyTooLarge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/// Counts a body that does not announce its length. The server's own count would end the answer without a word.
@ApplicationScoped
class BoundedBody {

    private final BodyBounds bounds;

    BoundedBody(BodyBounds bounds) {
        this.bounds = bounds;
    }

    @ServerRequestFilter
    void count(ContainerRequestContext request, RoutingContext context) {
        if (request.hasEntity() && request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null) {
            context.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY);
            request.setEntityStream(new Counted(request.getEntityStream(), bounds.greatest(context)));
        }
    }

    private static final class Counted extends FilterInputStream {

        private final long greatest;
        private long count;

        Counted(InputStream body, long greatest) {
            super(body);
            this.greatest = greatest;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            add(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            add(Math.max(read, 0));
            return read;
        }

        private void add(int bytes) throws BodyTooLarge {
            count += bytes;
            if (count > greatest) {
                throw new BodyTooLarge(greatest);
            }
        }
    }
}
