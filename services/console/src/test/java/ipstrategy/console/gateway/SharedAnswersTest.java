package ipstrategy.console.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SharedAnswersTest {

    private static final JavaType TEXT = TypeFactory.defaultInstance().constructType(String.class);
    private static final SharedAnswers.Key PLANS = new SharedAnswers.Key("zh", "/api/v1/plans", TEXT);

    private final SharedAnswers shared = new SharedAnswers(Duration.ofHours(1));
    private final List<CompletableFuture<SharedAnswers.Answer>> asked = new ArrayList<>();

    @Test
    void whoeverAsksWhileAnAnswerIsOnItsWayWaitsForThatOne() {
        CompletableFuture<SharedAnswers.Answer> one = ask(PLANS);
        CompletableFuture<SharedAnswers.Answer> other = ask(PLANS);
        assertThat(asked).hasSize(1);

        tell("十四五");
        assertThat(one.join()).isEqualTo(other.join()).isEqualTo(found("十四五"));
    }

    @Test
    void whatWasFoundServesThoseWhoComeLater() {
        ask(PLANS);
        tell("十四五");

        assertThat(ask(PLANS).join()).isEqualTo(found("十四五"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void anotherLanguageIsAskedForByItself() {
        ask(PLANS);
        ask(new SharedAnswers.Key("en", PLANS.path(), TEXT));
        assertThat(asked).hasSize(2);
    }

    @Test
    void silenceAndRefusalAreNotKept() {
        ask(PLANS);
        asked.getLast().complete(new SharedAnswers.Answer(new Reply.Silent<>(), 0));
        ask(PLANS);
        asked.getLast().complete(new SharedAnswers.Answer(new Reply.Refused<>(Problem.nothingThere()), 0));
        ask(PLANS);
        assertThat(asked).hasSize(3);
    }

    @Test
    void whatIsTooOldIsAskedForAnew() {
        SharedAnswers forgetful = new SharedAnswers(Duration.ZERO);
        for (int time = 0; time < 2; time++) {
            forgetful.get(PLANS, this::begin);
            tell("十四五");
        }
        assertThat(asked).hasSize(2);
    }

    private CompletableFuture<SharedAnswers.Answer> ask(SharedAnswers.Key key) {
        return shared.get(key, this::begin);
    }

    private CompletableFuture<SharedAnswers.Answer> begin() {
        asked.add(new CompletableFuture<>());
        return asked.getLast();
    }

    private void tell(String title) {
        asked.getLast().complete(found(title));
    }

    private static SharedAnswers.Answer found(String title) {
        return new SharedAnswers.Answer(new Reply.Found<>(title, ""), title.length());
    }
}
