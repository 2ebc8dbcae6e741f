package ipstrategy.console.round;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.filing.Form;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {

    private final MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
    private final Form form = new Form(sent);

    MarksTest() {
        sent.add("task", "PATENT-2017-001/1");
        sent.add("task", "PATENT-2017-012/3");
        sent.putSingle("reason", "年中督导");
    }

    @Test
    void onlyWhatIsMarkedIsSentWithItsOwnReasonOrTheOneForAll() {
        sent.putSingle("rating/PATENT-2017-001/1", "");
        sent.putSingle("rating/PATENT-2017-012/3", "LAGGING");

        assertThat(Marks.ratings(form)).containsExactly(new Marks.Rating("PATENT-2017-012", 3, "LAGGING", "年中督导"));

        sent.putSingle("reason/PATENT-2017-012/3", "平台尚未上线");
        assertThat(Marks.ratings(form).getFirst().reason()).isEqualTo("平台尚未上线");
    }

    @Test
    void aScoreIsReadAsItWasTyped() {
        sent.putSingle("score/PATENT-2017-001/1", "87.5");
        sent.putSingle("score/PATENT-2017-012/3", "优");

        assertThat(Marks.scores(form))
                .containsExactly(
                        new Marks.Score("PATENT-2017-001", 1, new BigDecimal("87.5"), "年中督导"),
                        new Marks.Score("PATENT-2017-012", 3, null, "年中督导"));
    }

    @Test
    void aTaskWithoutAClauseIsOneThatNoMeasureHas() {
        assertThat(Marks.Key.of("PATENT-2017-001/x").clause()).isZero();
        assertThat(Marks.Key.of("").measure()).isEmpty();
    }

    @Test
    void provincesWithoutAPlaceComeLast() {
        Results results = new Results(
                1,
                "publish",
                "coordinator",
                Instant.EPOCH,
                List.of(result("650000", null), result("440000", 2), result("110000", 1)));

        assertThat(results.ranked()).extracting(Results.Result::region).containsExactly("110000", "440000", "650000");
    }

    private static Results.Result result(String region, Integer rank) {
        return new Results.Result(region, null, null, null, rank, List.of());
    }
}
