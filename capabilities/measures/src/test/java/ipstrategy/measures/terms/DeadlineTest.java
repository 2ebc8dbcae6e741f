package ipstrategy.measures.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlineTest {

    private static final LocalDate DAY = LocalDate.of(2022, 12, 31);

    @Test
    void whatContinuesHasNoLastDay() {
        assertThat(new Deadline(Deadline.Kind.CONTINUING, null).due()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Deadline(Deadline.Kind.CONTINUING, DAY));
    }

    @ParameterizedTest
    @EnumSource(names = "CONTINUING", mode = EnumSource.Mode.EXCLUDE)
    void everyOtherDeadlineHasALastDay(Deadline.Kind kind) {
        assertThat(new Deadline(kind, DAY).due()).isEqualTo(DAY);
        assertThatIllegalArgumentException().isThrownBy(() -> new Deadline(kind, null));
    }
}
