package ipstrategy.following;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// A door that asks the gateway because it is asked.
@Path("/kiosk")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_PLAIN)
class KioskResource {

    private final Gateway gateway;

    KioskResource(Gateway gateway) {
        this.gateway = gateway;
    }

    @GET
    public String papers() {
        return gateway.list("/papers").getClass().getSimpleName();
    }
}
