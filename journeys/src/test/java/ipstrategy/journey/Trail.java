package ipstrategy.journey;

import ipstrategy.launcher.Platform;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// The audit trail of one service, as somebody finds it who has got hold of its database.
///
/// @param port where PostgreSQL listens
/// @param service whose trail
record Trail(Platform platform, int port, String service) {

    /// Does to the trail what its guard forbids, by switching the guard off.
    void tamper(String statement) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/" + service, service, password());
                Statement execution = connection.createStatement()) {
            execution.execute("alter table audit_entry disable trigger user");
            execution.execute(statement);
            execution.execute("alter table audit_entry enable trigger user");
        }
    }

    private String password() throws IOException {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(platform.data().resolve("secrets.properties"))) {
            secrets.load(file);
        }
        return secrets.getProperty(service);
    }
}
