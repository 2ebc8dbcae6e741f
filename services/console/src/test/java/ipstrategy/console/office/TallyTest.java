package ipstrategy.console.office;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void theServicesThatAreNotCountedAreNamed() {
        assertThat(Tally.of(new Reply.Found<>(new Tally.Length(3, List.of("patents")), "")))
                .isEqualTo(new Tally(3L, false, List.of("patents")));
        assertThat(Tally.of(new Reply.Found<>(new Tally.Length(3, null), "")).missing())
                .isEmpty();
    }

    @Test
    void nobodyIsToldThatTheirRoleMayNotSeeWhatOnlyDoesNotAnswer() {
        assertThat(Tally.of(refused(403)).closed()).isTrue();
        assertThat(Tally.of(refused(503)).closed()).isFalse();
        assertThat(Tally.of(new Reply.Silent<>()).closed()).isFalse();
        assertThat(Tally.of(refused(503)).total()).isNull();
    }

    private static Reply<Tally.Length> refused(int status) {
        return new Reply.Refused<>(new Problem(null, status, null, null, null));
    }
}
