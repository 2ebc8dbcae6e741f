package ipstrategy.coordination.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is read of `_actions`, and what is caught where a door does otherwise.
class ToldTest {

    private static final Operation REWORD = new Operation("correctMeasureWording", "PATCH", "/measures/{id}");
    private static final Operation RECTIFY = new Operation("rectifyFinding", "POST", "/findings/{number}");

    @Test
    void anActionIsTheOperationWhoseWordsItUsesInTheirOrder() {
        assertThat(Told.isNamed(REWORD, "correct-wording")).isTrue();
        assertThat(Told.isNamed(REWORD, "correct")).isTrue();
        assertThat(Told.isNamed(REWORD, "wording")).isFalse();
        assertThat(Told.isNamed(REWORD, "correct-place")).isFalse();
    }

    @Test
    void theNearestWordsAndTheMethodCount() {
        Answer answer = answer("""
                {"_actions": [{"action": "correct", "method": "PATCH", "allowed": false},
                              {"action": "correct-wording", "method": "PATCH", "allowed": true},
                              {"action": "correct-wording", "method": "POST", "allowed": false}]}""");
        assertThat(Told.of(REWORD, answer)).isEqualTo(new Told("correct-wording", true));
    }

    @Test
    void partsOfAThingTellOfThemselvesAndItemsOfAListDoNot() {
        String finding = """
                {"_actions": [{"action": "rectify", "method": "POST", "allowed": true}]}""";
        assertThat(Told.of(RECTIFY, answer("{\"findings\": [" + finding + "]}")))
                .isEqualTo(new Told("rectify", true));
        assertThat(Told.of(RECTIFY, answer("{\"items\": [" + finding + "]}"))).isNull();
        assertThat(Told.of(RECTIFY, answer("the text of a plan"))).isNull();
        assertThat(Told.of(RECTIFY, new Answer(404, finding))).isNull();
    }

    @Test
    void aDoorThatIsShutToWhomItWasPromisedIsFoundAndSoIsOneThatIsOpenBesides() {
        Told allowed = new Told("rectify", true);
        Told refused = new Told("rectify", false);
        assertThat(allowed.against(new Answer(200, "{}"))).isNull();
        assertThat(allowed.against(new Answer(409, "{}"))).startsWith("told that it may rectify, and answered 409");
        assertThat(refused.against(new Answer(403, "{}"))).isNull();
        assertThat(refused.against(new Answer(201, "{}"))).startsWith("told that it may not rectify, and answered 201");
    }

    private static Answer answer(String body) {
        return new Answer(200, body);
    }
}
