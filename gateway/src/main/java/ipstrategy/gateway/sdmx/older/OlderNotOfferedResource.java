package ipstrategy.gateway.sdmx.older;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The parts of the older standard that are not offered say so, as it asks of every service.
@Path("/sdmx/v1")
@PermitAll
@RunOnVirtualThread
class OlderNotOfferedResource {

    @GET
    @Path("{part:metadata|schema|availableconstraint|contentconstraint|registration}{rest:(/.*)?}")
    @Operation(hidden = true)
    public Response read(String part, String rest) {
        throw notOffered(part);
    }

    @POST
    @Path("{part:data|metadata|schema|registration}{rest:(/.*)?}")
    @Operation(hidden = true)
    public Response change(String part, String rest) {
        throw notOffered("POST " + part);
    }

    private static Refusal notOffered(String part) {
        return Refusal.of(ProblemType.NOT_OFFERED, "detail.sdmx-not-offered", part);
    }
}
