package ipstrategy.coordination.permissions;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Doors that do not do what they should, to see whether the matrix notices. The document does not tell of them.
@Path("/planted")
@RunOnVirtualThread
class PlantedDoorsResource {

    private final Callers callers;
    private final Changes changes;
    private final AgroalDataSource database;

    PlantedDoorsResource(Callers callers, Changes changes, AgroalDataSource database) {
        this.callers = callers;
        this.changes = changes;
        this.database = database;
    }

    @POST
    @Path("/right")
    @RolesAllowed(Role.Names.APPROVER)
    @Transactional
    @Operation(hidden = true)
    public void right() {
        requireLead();
        leaveAnEntry();
    }

    @POST
    @Path("/open")
    @PermitAll
    @Transactional
    @Operation(hidden = true)
    public void open() {
        leaveAnEntry();
    }

    @POST
    @Path("/every-agency")
    @RolesAllowed(Role.Names.APPROVER)
    @Transactional
    @Operation(hidden = true)
    public void everyAgency() {
        leaveAnEntry();
    }

    /// Refuses whom it should, after it has done it.
    @POST
    @Path("/writes-and-refuses")
    @RolesAllowed(Role.Names.APPROVER)
    @Operation(hidden = true)
    public void writesAndRefuses() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update plan set code = code where code = 'PROMOTION-2017'");
        }
        requireLead();
    }

    @POST
    @Path("/unaudited")
    @RolesAllowed(Role.Names.APPROVER)
    @Operation(hidden = true)
    public void unaudited() {
        requireLead();
    }

    /// The row of one agency, shown to all.
    @GET
    @Path("/list")
    @RolesAllowed({Role.Names.APPROVER, Role.Names.OFFICER})
    @Operation(hidden = true)
    public List<String> list() {
        return List.of("a row of SIPO");
    }

    private void requireLead() {
        if (!"SIPO".equals(String.valueOf(callers.current().agency()))) {
            throw Refusal.of(ProblemType.FORBIDDEN, "reason.other-agency");
        }
    }

    private void leaveAnEntry() {
        changes.record(new Change("planted.done", "planted", "1", null, null, null, null), callers.current());
    }
}
