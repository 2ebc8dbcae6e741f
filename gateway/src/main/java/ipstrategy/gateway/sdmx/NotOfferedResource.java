package ipstrategy.gateway.sdmx;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The parts of the standard that are not offered say so, as it asks of every service.
@Path("/sdmx/v2")
@PermitAll
@RunOnVirtualThread
class NotOfferedResource {

    @GET
    @Path("{part:metadata|schema|registration}{rest:(/.*)?}")
    @Operation(hidden = true)
    public Response read(String part, String rest) {
        throw notOffered(part);
    }

    @POST
    @Path("{part:structure|availability|metadata|schema|registration}{rest:(/.*)?}")
    @Operation(hidden = true)
    public Response change(String part, String rest) {
        throw notOffered("POST " + part);
    }

    private static Refusal notOffered(String part) {
        return Refusal.of(ProblemType.NOT_OFFERED, "detail.sdmx-not-offered", part);
    }
}
