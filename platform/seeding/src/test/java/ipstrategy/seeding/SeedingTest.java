package ipstrategy.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.seeding.Seeding.Outcome;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.web.Text;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SeedingTest {

    @Inject
    Seeding seeding;

    @Inject
    Trees trees;

    @Inject
    AgroalDataSource database;

    @Test
    void theSeedsBesideTheCodeStandOnceTheApplicationHasStarted() {
        assertThat(trees.find("OAK-OF-THE-CLASSPATH").name()).isEqualTo(new Text("橡树", "Oak"));
        assertThat(number(
                        "select count(*) from audit_entry where subject = ? and action = 'tree.recorded'"
                                + " and actor = 'platform:seeds' and before is null and reason = 'seeds'",
                        "PINE-OF-THE-CLASSPATH"))
                .isEqualTo(1);
        assertThat(number(
                        "select count(*) from outbox_event where subject = ? and type = 'ipstrategy.tree.recorded.v1'",
                        "PINE-OF-THE-CLASSPATH"))
                .isEqualTo(1);
    }

    @Test
    void loadingTwiceChangesNothing() {
        Seeds once = seeds(tree("TWICE-1", 1, "Oak"), tree("TWICE-2", 2, "Pine"));
        Seeds again = seeds(tree("TWICE-1", 1, "Oak"), tree("TWICE-2", 2, "Pine"));

        assertThat(seeding.load(once)).isEqualTo(new Outcome(2, 0, 0));
        assertThat(seeding.load(again)).isEqualTo(new Outcome(0, 2, 0));
        assertThat(traces("TWICE-1")).isEqualTo(1);
        assertThat(trees.find("TWICE-1").version()).isEqualTo(1);
    }

    @Test
    void aRowThatStandsIsLeftAloneWhenAnotherComes() {
        seeding.load(seeds(tree("MORE-1", 1, "Oak")));

        assertThat(seeding.load(seeds(tree("MORE-1", 1, "Oak"), tree("MORE-2", 2, "Pine"))))
                .isEqualTo(new Outcome(1, 1, 0));
        assertThat(traces("MORE-1")).isEqualTo(1);
        assertThat(trees.find("MORE-2").name().en()).isEqualTo("Pine");
    }

    @Test
    void aCorrectedRowIsCorrected() {
        seeding.load(seeds(tree("WRONG-1", 1, "Oka"), tree("WRONG-2", 2, "Pine")));

        assertThat(seeding.load(seeds(tree("WRONG-1", 1, "Oak"), tree("WRONG-2", 2, "Pine"))))
                .isEqualTo(new Outcome(1, 1, 0));
        assertThat(trees.find("WRONG-1").name().en()).isEqualTo("Oak");
        assertThat(number(
                        "select count(*) from audit_entry where subject = ? and action = 'tree.corrected'"
                                + " and before::jsonb #>> '{name,en}' = 'Oka' and after::jsonb #>> '{name,en}' = 'Oak'",
                        "WRONG-1"))
                .isEqualTo(1);
        assertThat(traces("WRONG-1")).isEqualTo(2);
    }

    @Test
    void aCorrectionThatIsTakenBackInTheFilesIsTakenBack() {
        seeding.load(seeds(tree("BACK-1", 1, "Oak")));
        seeding.load(seeds(tree("BACK-1", 1, "Elm")));

        assertThat(seeding.load(seeds(tree("BACK-1", 1, "Oak")))).isEqualTo(new Outcome(1, 0, 0));
        assertThat(trees.find("BACK-1").name().en()).isEqualTo("Oak");
    }

    @Test
    void aRowThatPeopleHaveChangedSinceIsKept() {
        seeding.load(seeds(tree("KEPT-1", 1, "Oak"), tree("KEPT-2", 2, "Pine")));
        number("update tree set name_en = 'Old oak', version = version + 1 where code = ? returning 1", "KEPT-1");

        assertThat(seeding.load(seeds(tree("KEPT-1", 1, "New oak"), tree("KEPT-2", 2, "New pine"))))
                .isEqualTo(new Outcome(1, 0, 1));
        assertThat(trees.find("KEPT-1").name().en()).isEqualTo("Old oak");
        assertThat(trees.find("KEPT-2").name().en()).isEqualTo("New pine");
        assertThat(traces("KEPT-1")).isEqualTo(1);
    }

    @Test
    void aThingThatPeopleMadeIsNotTakenOverBySeedsOfTheSameKey() {
        trees.store(new Tree("OURS-1", 1, new Text("树", "Ours"), 1));

        assertThat(seeding.load(seeds(tree("OURS-1", 1, "Theirs")))).isEqualTo(new Outcome(0, 0, 1));
        assertThat(trees.find("OURS-1").name().en()).isEqualTo("Ours");
        assertThat(traces("OURS-1")).isZero();
    }

    @Test
    void oneFaultAndNothingIsPlanted() {
        Seeds faulty = seeds(tree("FAULT-1", 1, "Oak"), tree("FAULT-2", 1, "Pine"));

        assertThatThrownBy(() -> seeding.load(faulty))
                .isInstanceOf(SeedsRefused.class)
                .hasMessageContaining("1 fault(s) in the seeds; nothing was loaded")
                .hasMessageContaining("seeds/trees.yaml:2 number: the number 1 stands twice in Grove");
        assertThat(trees.find("FAULT-1")).isNull();
        assertThat(traces("FAULT-1")).isZero();
    }

    @Test
    void whereOneRowCannotBePlantedNoneIsAndTheLoadIsTriedAgain() {
        Seeds tooMany = seeds(tree("HALF-1", 1, "Oak"), tree("HALF-2", 1000, "Pine"));

        assertThatThrownBy(() -> seeding.load(tooMany)).hasStackTraceContaining("violates check constraint");
        assertThat(trees.find("HALF-1")).isNull();
        assertThat(traces("HALF-1")).isZero();
        assertThat(seeding.load(seeds(tree("HALF-1", 1, "Oak"), tree("HALF-2", 2, "Pine"))))
                .isEqualTo(new Outcome(2, 0, 0));
    }

    @Test
    void twoLoadsAtOncePlantOnce() throws Exception {
        Callable<Outcome> load = () -> seeding.load(seeds(tree("ATONCE-1", 1, "Oak"), tree("ATONCE-2", 2, "Pine")));
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome>> loads = replicas.invokeAll(List.of(load, load));

            assertThat(List.of(loads.getFirst().get(), loads.getLast().get()))
                    .containsExactlyInAnyOrder(new Outcome(2, 0, 0), new Outcome(0, 2, 0));
        }
        assertThat(traces("ATONCE-1")).isEqualTo(1);
        assertThat(traces("ATONCE-2")).isEqualTo(1);
    }

    /// How often a tree stands in the audit trail, which must be as often as among the events.
    private long traces(String code) {
        long entries = number("select count(*) from audit_entry where subject = ?", code);
        assertThat(number("select count(*) from outbox_event where subject = ?", code))
                .isEqualTo(entries);
        return entries;
    }

    private long number(String sql, String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, code);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    private static String tree(String code, int number, String name) {
        return "- {code: %s, number: %d, species: QUERCUS, state: GROWN, name: {zh: 树, en: %s}}\n"
                .formatted(code, number, name);
    }

    private static Seeds seeds(String... rows) {
        return Seeds.of(Map.of(
                "species.yaml",
                "- code: QUERCUS\n",
                "grove.yaml",
                "name: {zh: 树林, en: Grove}\n",
                "trees.yaml",
                String.join("", Arrays.asList(rows))));
    }
}
