package ipstrategy.coordination.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.coordination.progress.GatewayStandIn;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.RepositoryRoot;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Proves for every operation that this application describes, and for every caller who may come, that the caller may
/// do what `permissions.md` says, and nothing else. This service carries all capabilities, so their doors are among
/// them. It shares its application with the tests that have a gateway, and with none that counts what is there. With
/// `-Dmatrix.write` it writes `docs/PERMISSIONS.md`, without it compares.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(GatewayStandIn.class)
class PermissionsTest {

    private static final String WRITE = "matrix.write";

    /// Commands that make a thing: before them there is none to tell of them.
    private static final Set<String> MAKING = Set.of(
            "addPlanDraftItem",
            "adoptWorkPlan",
            "appraiseRegions",
            "assignResolution",
            "compileWorkPoint",
            "conveneMeeting",
            "defineIndex",
            "defineMetric",
            "deployCycleRound",
            "enterReform",
            "fileEvidence",
            "fileResourceReport",
            "fileSelfReport",
            "importFigures",
            "pastePlan",
            "planEvaluationRound",
            "proposeAgendaItem",
            "proposeRelease",
            "registerClient",
            "reportFigures",
            "setUpBoard",
            "stateLineage",
            "subscribeWebhook",
            "uploadPlan");

    /// Others of which no thing tells in its `_actions`, and why not.
    private static final Map<String, String> UNTOLD = Map.of(
            "attestObservations", "many things at once",
            "compareMeasures", "a question",
            "readNotice", "a notice stands in its list only",
            "rebuildProjection", "the projection that tells of it stands elsewhere",
            "reviewReports", "many things at once",
            "rotateReleaseKey", "keys stand in their list only");

    @TestHTTPResource("/")
    URI root;

    @TestHTTPResource("/q/openapi?format=json")
    URI document;

    @Inject
    DataSource database;

    private Matrix matrix;
    private Door door;

    @BeforeEach
    void readDocumentAndTable() throws IOException {
        door = new Door(root);
        List<Operation> operations = new ArrayList<>(Operation.of(new ObjectMapper().readTree(document.toURL())));
        operations.addAll(Operation.UNTOLD);
        matrix = new Matrix(operations, Permission.ofTheTable(), Recipes.all(new Fixture(door, database)));
    }

    @Test
    void everyOperationHasALineAndEveryLineAnOperation() {
        assertThat(matrix.gaps())
                .withFailMessage(() -> String.join("\n", matrix.gaps()))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicContainer> everybodyMayDoWhatTheTableSaysAndNothingElse() {
        Rows rows = new Rows(database);
        Map<String, Proof> untold = new TreeMap<>();
        Stream<DynamicContainer> proven = matrix.operations().stream().map(operation -> {
            Proof proof = matrix.proof(operation, door, rows);
            if (operation.isCommand()) {
                untold.put(operation.id(), proof);
            }
            return cells(operation.id(), proof);
        });
        DynamicTest told = DynamicTest.dynamicTest("whatever may be done to a thing is told of by it", () -> {
            untold.values().removeIf(Proof::isTold);
            assertThat(untold.keySet())
                    .isEqualTo(Stream.concat(MAKING.stream(), UNTOLD.keySet().stream())
                            .collect(Collectors.toSet()));
        });
        return Stream.concat(proven, Stream.of(DynamicContainer.dynamicContainer("_actions", Stream.of(told))));
    }

    @Test
    void thePublishedMatrixIsTheProvenOne() throws IOException {
        Path published = RepositoryRoot.resolve("docs/PERMISSIONS.md");
        String page = PermissionsPage.of(matrix);
        if (System.getProperty(WRITE) != null) {
            Files.writeString(published, page);
        }
        assertThat(published)
                .withFailMessage("docs/PERMISSIONS.md is not what is proven: run this test with -D" + WRITE)
                .exists()
                .hasContent(page);
    }

    private static DynamicContainer cells(String operation, Proof proof) {
        List<DynamicTest> cells = proof.callers().stream()
                .map(who -> DynamicTest.dynamicTest(
                        proof.name(who), () -> assertThat(proof.fault(who)).isNull()))
                .collect(Collectors.toList());
        return DynamicContainer.dynamicContainer(operation, cells);
    }
}
