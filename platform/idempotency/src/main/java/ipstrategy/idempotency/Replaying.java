package ipstrategy.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Gives the answer that was given before, byte for byte, and says that it is an old one.
@ApplicationScoped
class Replaying {

    static final String REPLAYED = "Idempotency-Replayed";

    @ServerExceptionMapper
    Response again(Replay replay) {
        Remembered remembered = replay.remembered();
        Response.ResponseBuilder answer = Response.status(remembered.status())
                .header(REPLAYED, true)
                // It may hold what is shown once, and is its sender's alone.
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (remembered.location() != null) {
            answer.header(HttpHeaders.LOCATION, remembered.location());
        }
        if (remembered.answer() != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(remembered.answer());
        }
        return answer.build();
    }
}
