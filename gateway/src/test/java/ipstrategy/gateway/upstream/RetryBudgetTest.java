package ipstrategy.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private final RetryBudget budget = new RetryBudget();

    @Test
    void aServiceInTroubleIsNotAskedTwiceForLong() {
        int again = 0;
        for (int asked = 0; asked < 1000; asked++) {
            budget.save();
            if (budget.spend()) {
                again++;
            }
        }
        assertThat(again).isBetween(100, 110);
    }

    @Test
    void whatWasSavedInGoodTimesIsBounded() {
        for (int asked = 0; asked < 100_000; asked++) {
            budget.save();
        }
        int again = 0;
        while (budget.spend()) {
            again++;
        }
        assertThat(again).isEqualTo(10);
    }
}
