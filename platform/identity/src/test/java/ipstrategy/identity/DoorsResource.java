package ipstrategy.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// A door that is open to everybody and one that is not; both tell who came in.
@Path("/doors")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class DoorsResource {

    private final Callers callers;

    DoorsResource(Callers callers) {
        this.callers = callers;
    }

    @GET
    @Path("/open")
    @PermitAll
    public Caller open() {
        return callers.current();
    }

    @GET
    @Path("/open/{service}")
    @PermitAll
    public boolean mayRead(String service) {
        return callers.mayRead(service);
    }

    @GET
    @Path("/closed")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER})
    public Caller closed() {
        return callers.current();
    }
}
