package ipstrategy.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// As many transactions as the database carries out, by `pgbench` with prepared statements.
public final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Path folder;
    private final int port;

    public Pgbench(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /// Transactions in a second.
    public double perSecond(String database, String script, int clients, int seconds)
            throws IOException, InterruptedException {
        Path sql = folder.resolve("transaction.sql");
        Files.writeString(sql, script);
        return Tool.number(
                RATE,
                Tool.output(List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-h",
                        "localhost",
                        "-p",
                        Integer.toString(port),
                        "-U",
                        "postgres",
                        "-c",
                        Integer.toString(clients),
                        "-j",
                        "1",
                        "-T",
                        Integer.toString(seconds),
                        "-f",
                        sql.toString(),
                        database)));
    }
}
