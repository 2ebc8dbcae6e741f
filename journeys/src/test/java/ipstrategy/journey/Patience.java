package ipstrategy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.function.Predicate;

/// Waits for what follows by itself, as events and clerks do their work.
final class Patience {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOKS = 300;
    private static final long BETWEEN_LOOKS_IN_MILLISECONDS = 200;

    private Patience() {}

    /// What is asked again and again.
    interface Question {
        JsonNode ask() throws IOException, InterruptedException;
    }

    /// What is to be true in the end.
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    static void until(Condition condition) throws IOException, InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            if (condition.holds()) {
                return;
            }
            Thread.sleep(BETWEEN_LOOKS_IN_MILLISECONDS);
        }
        throw new AssertionError("not in time");
    }

    /// The first answer that is good.
    static JsonNode eventually(Question question, Predicate<JsonNode> good) throws IOException, InterruptedException {
        JsonNode answer = JSON.missingNode();
        for (int look = 0; look < LOOKS; look++) {
            try {
                answer = question.ask();
                if (good.test(answer)) {
                    return answer;
                }
            } catch (AssertionError notYet) {
                answer = JSON.getNodeFactory().textNode(String.valueOf(notYet));
            }
            Thread.sleep(BETWEEN_LOOKS_IN_MILLISECONDS);
        }
        throw new AssertionError("not in time; the last answer was " + answer);
    }
}
