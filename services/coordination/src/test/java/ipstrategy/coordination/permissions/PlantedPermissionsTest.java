package ipstrategy.coordination.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.coordination.progress.GatewayStandIn;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Shows that the matrix catches what it is there to catch, on doors planted with a hole each.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(GatewayStandIn.class)
class PlantedPermissionsTest {

    private static final int CALLERS = Who.ALL.size();

    @TestHTTPResource("/")
    URI root;

    @Inject
    DataSource database;

    @Test
    void aDoorThatKeepsToItsLineHasNoFault() {
        assertThat(faults("POST", "right", "approver@LEAD", "-")).isEmpty();
    }

    @Test
    void aDoorOpenToAllIsFoundAtEveryCallerWhoMayNot() {
        assertThat(faults("POST", "open", "approver@LEAD", "-"))
                .hasSize(CALLERS - 1)
                .anyMatch(fault -> fault.startsWith("planted · anonymous -> 401: 204"))
                .anyMatch(fault -> fault.startsWith("planted · roleless · LEAD -> 403: 204"))
                .anyMatch(fault -> fault.startsWith("planted · auditor · NONE -> 403: 204"));
    }

    @Test
    void aDoorThatForgetsToAskForTheAgencyIsFound() {
        assertThat(faults("POST", "every-agency", "approver@LEAD", "-"))
                .hasSize(Relation.values().length - 1)
                .allMatch(fault -> fault.startsWith("planted · approver · "))
                .noneMatch(fault -> fault.contains("approver · LEAD"));
    }

    @Test
    void aDoorThatWritesBeforeItRefusesIsFound() {
        assertThat(proof("POST", "writes-and-refuses", "-", "-").fault(new Who("approver", Relation.OTHER)))
                .isEqualTo("planted · approver · OTHER -> 403: nothing was to be written, and yet was: [plan]");
    }

    @Test
    void aCommandThatLeavesNoEntryIsFound() {
        assertThat(faults("POST", "unaudited", "approver@LEAD", "-"))
                .singleElement()
                .asString()
                .startsWith("planted · approver · LEAD -> ✓: done, and yet without an audit entry");
    }

    @Test
    void aDoorThatShutsOutWhoMayIsFound() {
        assertThat(faults("POST", "right", "approver@LEAD/PARTICIPANT", "-"))
                .singleElement()
                .asString()
                .startsWith("planted · approver · PARTICIPANT -> ✓: 403");
    }

    @Test
    void aRowShownToAnotherAgencyIsFound() {
        assertThat(faults("GET", "list", "approver/officer@LEAD", "approver/officer"))
                .hasSize(2 * (Relation.values().length - 1))
                .allMatch(fault -> fault.contains("a row of SIPO"));
    }

    @Test
    void whatIsMissingOrLeftOverIsTold() {
        Operation known = new Operation("known", "POST", "/known");
        Operation forgotten = new Operation("forgotten", "POST", "/forgotten");
        List<Permission> table = Permission.read("""
                | known | everybody | - | - |
                | gone | - | - | - |
                """);
        Map<String, Supplier<Subject>> recipes = Map.of("known", () -> Subject.at("/known"));
        assertThat(new Matrix(List.of(known, forgotten, known), table, recipes).gaps())
                .containsExactlyInAnyOrder(
                        "known is the name of two operations",
                        "forgotten has no line in permissions.md: say who may",
                        "forgotten has no recipe: say in Recipes what it is tried on",
                        "gone stands in permissions.md and is no operation: take the line out");
    }

    private List<String> faults(String method, String hole, String may, String leftOut) {
        Proof proof = proof(method, hole, may, leftOut);
        return proof.callers().stream()
                .map(proof::fault)
                .filter(Objects::nonNull)
                .toList();
    }

    private Proof proof(String method, String hole, String may, String leftOut) {
        Operation operation = new Operation("planted", method, "/planted/" + hole);
        Permission line = new Permission("planted", Callers.read(may), Callers.read("-"), Callers.read(leftOut));
        Subject subject = Subject.at(operation.path());
        Supplier<Subject> recipe = () -> method.equals("GET") ? subject.shownBy("a row of SIPO") : subject;
        return new Proof(operation, line, recipe, new Door(root), new Rows(database));
    }
}
