package ipstrategy.web;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/// Doors that no thread of their own stands behind.
@Path("/lamps/event-loop")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
class LampsOnTheEventLoopResource {

    @GET
    @Path("/broken")
    public Lamp brokenLamp() {
        throw new IllegalStateException("the password is swordfish");
    }

    @GET
    @Path("/correlation")
    public Map<String, String> correlation() {
        return Map.of("id", Correlation.current());
    }
}
