package ipstrategy.events.database;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/// Doors whose statements take as long as a test says.
@Path("/lanterns")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class LanternsResource {

    private final AgroalDataSource database;

    LanternsResource(AgroalDataSource database) {
        this.database = database;
    }

    /// How long a statement may take, as the connection knows it.
    @GET
    @Path("/patience")
    public Map<String, String> patience() {
        return Map.of("patience", said());
    }

    @GET
    @Path("/patience-in-transaction")
    @Transactional
    public Map<String, String> patienceInTransaction() {
        return Map.of("patience", said());
    }

    @GET
    @Path("/slow/{seconds}")
    public Map<String, Boolean> slow(@PathParam("seconds") double seconds) {
        run("select pg_sleep(?)", seconds);
        return Map.of("done", true);
    }

    /// Hangs one up, and is slow about it.
    @POST
    @Path("/{id}/hanging/{seconds}")
    @Transactional
    public Map<String, Boolean> hang(@PathParam("id") String id, @PathParam("seconds") double seconds) {
        run("insert into lantern values (?)", id);
        run("select pg_sleep(?)", seconds);
        return Map.of("done", true);
    }

    private String said() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("show statement_timeout");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("nobody knows", failed);
        }
    }

    private void run(String sql, Object value) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("the lantern cannot be seen to", failed);
        }
    }
}
