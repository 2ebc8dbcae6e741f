package ipstrategy.console.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.gateway.Listed;
import ipstrategy.console.language.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentsTest {

    @Test
    void aPlanThatIsLongerThanItsContentsSaysSo() {
        assertThat(contents(500, 501).isCut()).isTrue();
        assertThat(contents(500, 500).isCut()).isFalse();
    }

    private static Contents contents(int listed, long total) {
        List<Contents.Entry> entries = IntStream.rangeClosed(1, listed)
                .mapToObj(number -> new Contents.Entry(
                        "KITE-" + number,
                        Integer.toString(number),
                        null,
                        new Text("风筝", "Kites"),
                        "ASSIGNED",
                        new Contents.Deadline("OPEN", null)))
                .toList();
        return Contents.of(new Listed<>(entries, total, null, null));
    }
}
