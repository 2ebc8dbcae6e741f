package ipstrategy.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// That no figure is there twice unseen.
class SeenKeysTest {

    private static final int MORE_THAN_FIT = (1 << 21) + 1;
    private static final long FAR_APART = 1L << 35;

    @Test
    void aKeyThatComesAgainIsSeenHoweverManyWereBetween() {
        for (int between : new int[] {0, 1, 7, 8, 100_000}) {
            SeenKeys keys = new SeenKeys();
            for (long one = 0; one <= between; one++) {
                keys.add(one * FAR_APART);
            }
            assertThat(keys.mayHaveTwice()).isFalse();
            keys.add(0);
            assertThat(keys.mayHaveTwice()).isTrue();
        }
    }

    @Test
    void ofMoreThanFitNoneIsSaidToBeThereOnce() {
        SeenKeys keys = new SeenKeys();
        for (long one = 1; one < MORE_THAN_FIT; one++) {
            keys.add(one);
        }
        assertThat(keys.mayHaveTwice()).isFalse();
        keys.add(MORE_THAN_FIT);
        assertThat(keys.mayHaveTwice()).isTrue();
    }
}
