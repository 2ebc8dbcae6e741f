package ipstrategy.launcher.postgres;

import ipstrategy.launcher.process.LogFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// A launcher that starts the database, commits a row and then waits to be killed.
final class KilledLauncher {

    static final String COMMITTED = "committed";

    private KilledLauncher() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        Path data = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        Secrets secrets = new Secrets(data.resolve("secrets.properties"));
        Postgres.start(place(data, port), secrets, List.of("patents"));
        try (Connection connection = connect(port, "patents", "patents", secrets.of("patents"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE measure AS SELECT 'PATENT-2017-042' AS id");
        }
        System.out.println(COMMITTED);
        Thread.sleep(60_000);
    }

    static Postgres.Place place(Path data, int port) {
        Path binaries = Path.of("target/postgres").toAbsolutePath();
        return new Postgres.Place(
                data.resolve("postgres"), binaries, port, LogFile.begin(data.resolve("logs"), "postgres"));
    }

    static Connection connect(int port, String database, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }
}
