package ipstrategy.idempotency;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Callers;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Doors that hang up lamps, in all the ways in which doors answer.
@Path("/lamps")
@RunOnVirtualThread
class LampsResource {

    /// Lamps of so many watts wait for this before they are hung up.
    static final int SLOW = 7;

    static final CountDownLatch HURRY = new CountDownLatch(1);

    /// The session in which a lamp of so many watts is hung up is cut off, once.
    static final int DEADLY = 8;

    static final int BROKEN = 9;

    private static final Set<Integer> CUT_OFF = ConcurrentHashMap.newKeySet();

    private final AgroalDataSource database;
    private final Callers callers;

    LampsResource(AgroalDataSource database, Callers callers) {
        this.database = database;
        this.callers = callers;
    }

    record NewLamp(@Max(1000) int watts) {}

    record Lamp(long id, int watts, @Nullable String note) {}

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed("officer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "hangUpLamp")
    public Response hangUp(@NotNull @Valid NewLamp lamp, @QueryParam("note") @Nullable String note)
            throws SQLException, InterruptedException {
        if (lamp.watts() == SLOW) {
            HURRY.await();
        }
        Lamp hung = hung(lamp.watts(), note);
        if (lamp.watts() == BROKEN) {
            throw Refusal.of(ProblemType.CONFLICT, "this lamp is broken");
        }
        return Response.created(URI.create("/lamps/" + hung.id()))
                .type(MediaType.APPLICATION_JSON)
                .entity(hung)
                .build();
    }

    @POST
    @Path("/spare")
    @Idempotent
    @Transactional
    @RolesAllowed("officer")
    @ResponseStatus(202)
    @Produces(MediaType.APPLICATION_JSON)
    public Lamp spare() throws SQLException {
        return hung(1, "灯");
    }

    @POST
    @Path("/delivered")
    @Idempotent
    @Transactional
    @RolesAllowed("officer")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public void delivered(InputStream crate) throws SQLException, IOException {
        hung(crate.read(), null);
    }

    @POST
    @Path("/loose")
    @Idempotent
    @PermitAll
    public void loose() {}

    private Lamp hung(int watts, @Nullable String note) throws SQLException {
        String sql = "insert into lamp (watts, owner) values (?, ?) returning id";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, watts);
            insert.setString(2, callers.current().name());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                Lamp hung = new Lamp(row.getLong(1), watts, note);
                if (watts == DEADLY && CUT_OFF.add(watts)) {
                    cutOff(connection);
                }
                return hung;
            }
        }
    }

    private static void cutOff(Connection connection) {
        try (Statement end = connection.createStatement()) {
            end.execute("select pg_terminate_backend(pg_backend_pid())");
        } catch (SQLException asWanted) {
            // what follows will find out
        }
    }
}
