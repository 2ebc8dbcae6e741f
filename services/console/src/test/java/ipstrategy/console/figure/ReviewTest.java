package ipstrategy.console.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ipstrategy.console.language.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final List<Reportable.Place> PLACES = List.of(
            new Reportable.Place("CN", new Text("全国", "China"), "COUNTRY"),
            new Reportable.Place("110000", new Text("北京市", "Beijing"), "PROVINCE"));

    private static Row row(String period, String region, String value) {
        return Row.of(period, region, "", value);
    }

    @Test
    void aRowThatSaysNothingIsNotLookedAt() {
        assertThat(Review.of(List.of(row("soon", "nowhere", "")), PLACES)).isEmpty();
    }

    @Test
    void aNumberMayHaveSeparatorsAndRegionsMayBeNamed() {
        assertThat(Review.of(
                        List.of(row("2025", "北京", "51,000"), row("2025", "Beijing", "12%"), row("2025", "全国", "-0.5")),
                        PLACES))
                .extracting(Remark::kind)
                .isEmpty();
    }

    @Test
    void whatIsWrongIsNamedByRowAndColumn() {
        assertThat(Review.of(
                        List.of(row("2025", "CN", "五万"), row("二〇二五", "CN", "1"), row("2025", "Atlantis", "1")), PLACES))
                .extracting(Remark::row, Remark::column, Remark::kind)
                .containsExactly(
                        tuple(0, Column.VALUE, Remark.Kind.NOT_A_NUMBER),
                        tuple(1, Column.PERIOD, Remark.Kind.NOT_A_PERIOD),
                        tuple(2, Column.REGION, Remark.Kind.NO_SUCH_REGION));
    }

    @Test
    void aMissingFigureNeedsItsReasonInBothLanguagesAndNoValue() {
        Row missing = row("2025", "CN", "").with(Column.STATUS, "O");
        Row half = missing.with(Column.MISSING_ZH, "尚未统计");
        Row whole = half.with(Column.MISSING_EN, "not yet counted");

        assertThat(Review.of(List.of(missing), PLACES)).hasSize(1);
        assertThat(Review.of(List.of(half), PLACES)).hasSize(1);
        assertThat(Review.of(List.of(whole), PLACES)).isEmpty();
        assertThat(Review.of(List.of(whole.with(Column.VALUE, "0")), PLACES)).hasSize(1);
        assertThat(Review.of(List.of(whole.with(Column.STATUS, "A").with(Column.VALUE, "0")), PLACES))
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.VALUE_OR_REASON);
    }

    @Test
    void twoRowsAboutTheSameFigureAreSaid() {
        assertThat(Review.of(List.of(row("2025", "CN", "1"), row("2025", "CN", "2")), PLACES))
                .extracting(Remark::row, Remark::kind, Remark::found)
                .containsExactly(tuple(1, Remark.Kind.TWICE, "1"));
    }
}
