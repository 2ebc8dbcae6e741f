package ipstrategy.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresTest {

    private static final int PORT = 18_232;

    @TempDir
    private Path data;

    private Postgres postgres;

    private Postgres start(String... databases) {
        Secrets secrets = new Secrets(data.resolve("secrets.properties"));
        postgres = Postgres.start(KilledLauncher.place(data, PORT), secrets, List.of(databases));
        return postgres;
    }

    private String secret(String name) {
        return new Secrets(data.resolve("secrets.properties")).of(name);
    }

    @AfterEach
    void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void whatWasCommittedSurvivesAKilledLauncherAndItsServerIsNotLeftRunning() throws Exception {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLauncher.class.getName(),
                        data.toString(),
                        Integer.toString(PORT))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = launcher.inputReader()) {
            assertThat(output.lines().anyMatch(KilledLauncher.COMMITTED::equals))
                    .isTrue();
        }
        launcher.destroyForcibly().waitFor();
        ProcessHandle orphan =
                Postmaster.of(data.resolve("postgres")).orElseThrow().process();
        assertThat(orphan.isAlive()).isTrue();

        start("patents");

        assertThat(orphan.isAlive()).isFalse();
        assertThat(postgres.process().pid()).isNotEqualTo(orphan.pid());
        assertThat(answer("SELECT id FROM measure")).isEqualTo("PATENT-2017-042");
    }

    /// Where the first process dies, the launcher ends everything; this is what the next start finds.
    @Test
    void whatWasCommittedSurvivesAFirstProcessThatIsKilledWhileSomebodyWritesAndNothingElseDoes() throws Exception {
        Postgres killed = start("patents");
        try (Connection writer = KilledLauncher.connect(PORT, "patents", "patents", secret("patents"));
                Statement statement = writer.createStatement()) {
            statement.execute("CREATE TABLE measure AS SELECT 'PATENT-2017-042' AS id");
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO measure VALUES ('PATENT-2017-043')");

            killed.process().destroyForcibly();
            killed.onExit().join();
            killed.close();
            start("patents");

            assertThatThrownBy(writer::commit).isInstanceOf(SQLException.class);
        }
        assertThat(answer("SELECT string_agg(id, ' ') FROM measure")).isEqualTo("PATENT-2017-042");
    }

    @Test
    void aServiceEntersItsOwnDatabaseByItsPasswordAndNoOther() throws SQLException {
        start("patents", "trademarks");
        assertThat(answer("SHOW fsync")).isEqualTo("on");
        assertThat(answer("SHOW synchronous_commit")).isEqualTo("on");
        assertThatThrownBy(() -> KilledLauncher.connect(PORT, "patents", "patents", "guessed"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> KilledLauncher.connect(PORT, "trademarks", "patents", secret("patents")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void neitherAnInitdbCutShortNorAPidThatIsNowAStrangersStandsInTheWay() throws IOException, SQLException {
        Path directory = Files.createDirectories(data.resolve("postgres"));
        Files.writeString(directory.resolve("postgresql.conf"), "# half");
        start("patents").close();

        long stranger = ProcessHandle.current().pid();
        Files.writeString(directory.resolve("postmaster.pid"), stranger + "\n" + directory + "\n");
        assertThat(Postgres.endOrphan(directory)).isFalse();
        start("patents");
        assertThat(answer("SELECT 1")).isEqualTo("1");
    }

    @Test
    void anUnpackingCutShortIsRepeated() throws IOException, SQLException {
        Path half = Files.createDirectories(Path.of("target/postgres/PG-half/lib"));
        Files.createSymbolicLink(half.resolve("libicuuc.so"), Path.of("libicuuc.so.60"));
        start("patents");
        assertThat(half).doesNotExist();
        assertThat(answer("SELECT 1")).isEqualTo("1");
    }

    private String answer(String question) throws SQLException {
        try (Connection connection = KilledLauncher.connect(PORT, "patents", "patents", secret("patents"));
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
