package ipstrategy.coordination.conference;

import static ipstrategy.coordination.Office.COORDINATOR;
import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.conference.Conference.ITEMS;
import static ipstrategy.coordination.conference.Conference.MATTERS;
import static ipstrategy.coordination.conference.Conference.MEETINGS;
import static ipstrategy.coordination.conference.Conference.RESOLUTIONS;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of every list of the conference.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ConferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {MEETINGS, ITEMS, RESOLUTIONS, MATTERS})
    void aListIsAlsoATableAndWhatIsNotThereIsNotFound(String list) {
        as(COORDINATOR)
                .accept("text/csv")
                .get(list)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"));
        as(COORDINATOR).get(list + "?colour=red").then().statusCode(400);
        as(COORDINATOR).get(list + "/NO-SUCH").then().statusCode(404);
        as(COORDINATOR).urlEncodingEnabled(false).get(list + "/A%00B").then().statusCode(404);
    }
}
