package ipstrategy.console.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.language.Text;
import ipstrategy.console.metric.Observation;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GridTest {

    private static final List<Reportable.Place> PLACES = List.of(
            new Reportable.Place("CN", new Text("全国", "China"), "COUNTRY"),
            new Reportable.Place("110000", new Text("北京市", "Beijing"), "PROVINCE"));
    private static final Reportable METRIC = new Reportable(
            "KITES",
            new Text("风筝", "Kites"),
            null,
            "copyright",
            "REGISTRATION",
            null,
            "ANNUAL",
            "SAPPRFT",
            null,
            List.of(new Reportable.Dimension("SHAPE", List.of(new Reportable.Value("BIRD", new Text("禽鸟", "Birds"))))));

    private static Observation figure(String period, String region, String value, String state) {
        return new Observation(
                1,
                period,
                region,
                Map.of(),
                new BigDecimal(value),
                "REGISTRATION",
                null,
                "A",
                null,
                "ABOUT",
                state,
                1,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static Grid filled() {
        return Grid.toFill(
                METRIC,
                "2025",
                List.of(figure("2024", "110000", "7", "PUBLISHED")),
                List.of(figure("2025", "CN", "9", "PUBLISHED"), figure("2025", "CN", "10", "REPORTED")),
                List.of());
    }

    @Test
    void itHasARowForAllThatIsExpectedAndWhatStandsInIt() {
        assertThat(filled().rows())
                .extracting(Row::key, row -> row.get(Column.VALUE))
                .startsWith(tuple("2025|CN|", "10"), tuple("2025|CN|SHAPE=BIRD", ""), tuple("2025|110000|", ""))
                .hasSize(6);
        assertThat(filled().said()).containsExactly(0);
    }

    @Test
    void whatAFormHeldIsReadByRow() {
        MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("period.0", "2025");
        form.putSingle("region.0", "北京市");
        form.putSingle("breakdown.0", "禽鸟");
        form.putSingle("value.0", " 1,000 ");
        form.putSingle("value.1", "");
        form.putSingle("region.1", "");

        Grid grid = Grid.of(form).settled(METRIC, PLACES);

        assertThat(grid.rows()).extracting(Row::key).containsExactly("2025|110000|SHAPE=BIRD", "||");
        assertThat(grid.figures(METRIC, PLACES))
                .containsExactly(new NewFigure(
                        "KITES",
                        "2025",
                        "110000",
                        Map.of("SHAPE", "BIRD"),
                        new BigDecimal("1000"),
                        "REGISTRATION",
                        null,
                        null,
                        null));
    }

    @Test
    void pastedValuesAloneGoDownTheRows() {
        Grid laid = filled().laid(new Grid(Paste.read("1\n\n3", "2025").rows()), true, "2025");

        assertThat(laid.rows()).extracting(row -> row.get(Column.VALUE)).startsWith("1", "", "3");
    }

    @Test
    void pastedRowsTakeThePlaceOfThoseAboutTheSame() {
        Grid pasted = new Grid(Paste.read("北京\t5\n全国\t6\n2020\t7", "2025").rows()).settled(METRIC, PLACES);
        Grid laid = filled().laid(pasted, false, "2025");

        assertThat(laid.rows())
                .extracting(Row::key, row -> row.get(Column.VALUE))
                .startsWith(
                        tuple("2025|CN|", "6"),
                        tuple("2025|CN|SHAPE=BIRD", ""),
                        tuple("2025|110000|", "5"),
                        tuple("2025|2020|", "7"));
    }

    @Test
    void aMissingFigureIsSentWithoutAValueAndWithItsReason() {
        Row missing = Row.of("2025", "CN", "", "")
                .with(Column.STATUS, "O")
                .with(Column.MISSING_ZH, "尚未统计")
                .with(Column.MISSING_EN, "not yet counted");

        JsonNode sent = new ObjectMapper().valueToTree(NewFigure.of(missing, METRIC, PLACES));

        assertThat(sent.path("value").isNull()).isTrue();
        assertThat(sent.at("/missing/en").asText()).isEqualTo("not yet counted");
    }

    @Test
    void whatTheServiceRefusesIsLaidBesideItsRow() {
        Problem problem = new Problem(
                null,
                400,
                null,
                null,
                List.of(new Problem.Wrong("1/value", "须为数字"), new Problem.Wrong("0/missing/zh", "不得为空")));

        assertThat(Checking.remarks(problem, List.of(2, 5)))
                .extracting(Remark::row, Remark::column, Remark::found)
                .containsExactly(tuple(5, Column.VALUE, "须为数字"), tuple(2, Column.MISSING_ZH, "不得为空"));
    }
}
