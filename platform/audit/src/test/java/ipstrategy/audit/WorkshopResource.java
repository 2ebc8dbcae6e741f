package ipstrategy.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jboss.logging.Logger;

/// A place where lamps are lit, and where it may fail to.
@Path("/workshop")
@RolesAllowed("officer")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
class WorkshopResource {

    private static final Logger LOG = Logger.getLogger(WorkshopResource.class);

    private final Changes changes;
    private final AgroalDataSource database;

    WorkshopResource(Changes changes, AgroalDataSource database) {
        this.changes = changes;
        this.database = database;
    }

    @POST
    @Path("/{lamp}/light")
    @Transactional
    public void light(@PathParam("lamp") String lamp, JsonNode wish) {
        LOG.infof("lamp %s is lit", lamp);
        changes.record(
                new Change("lamp.lit", "lamp", lamp, new AgencyCode("SIPO"), null, wish, null),
                new Caller("officer-sipo", new AgencyCode("SIPO"), Set.of()));
    }

    /// Fails in the database, which knows all about it.
    @POST
    @Path("/{lamp}/engrave")
    public void engrave(@PathParam("lamp") String lamp, JsonNode wish) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement table = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("insert into engraving values (?, ?)")) {
            table.execute("create table if not exists engraving (lamp text, owner text unique)");
            for (int time = 0; time < 2; time++) {
                insert.setString(1, lamp);
                insert.setString(2, wish.get("owner").asText());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
