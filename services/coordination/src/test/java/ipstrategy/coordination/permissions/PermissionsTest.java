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
        return matrix.operations().stream()
                .map(operation -> cells(operation.id(), matrix.proof(operation, door, rows)));
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
