package ipstrategy.console.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasteTest {

    @Test
    void aHeadingSaysWhichColumnIsWhich() {
        Paste.Read read = Paste.read("地区\t数值\t时期\n北京\t1,234\t2024年\nCN\t5\t\n", "2025");

        assertThat(read.remarks()).isEmpty();
        assertThat(read.bare()).isFalse();
        assertThat(read.rows())
                .extracting(row -> row.get(Column.PERIOD), row -> row.get(Column.REGION), Row::number)
                .containsExactly(tuple("2024", "北京", new BigDecimal("1234")), tuple("2025", "CN", new BigDecimal("5")));
    }

    @Test
    void withoutAHeadingTheWidthSaysIt() {
        assertThat(Paste.read("1\n\n3", "2025"))
                .satisfies(read -> assertThat(read.bare()).isTrue())
                .satisfies(read -> assertThat(read.rows())
                        .extracting(row -> row.get(Column.VALUE))
                        .containsExactly("1", "", "3"));
        assertThat(Paste.read("上海\t7", "2025").rows().getFirst())
                .extracting(Row::key)
                .isEqualTo("2025|上海|");
        assertThat(Paste.read("2020\t上海\t7", "2025").rows().getFirst().key()).isEqualTo("2020|上海|");
        assertThat(Paste.read("2020\tCN\tA=X\t7\tABOUT", "2025").rows().getFirst())
                .satisfies(row -> assertThat(row.key()).isEqualTo("2020|CN|A=X"))
                .satisfies(row -> assertThat(row.get(Column.QUALIFIER)).isEqualTo("ABOUT"));
    }

    @Test
    void aCellInQuotesMayHoldTabsLinesAndQuotes() {
        Paste.Read read = Paste.read("value\tmissing.zh\r\n\t\"尚未\t统计，\n见“说明”\"\"甲\"\"\"\r\n", "2025");

        assertThat(read.rows()).hasSize(1);
        assertThat(read.rows().getFirst().get(Column.MISSING_ZH)).isEqualTo("尚未\t统计，\n见“说明”\"甲\"");
    }

    @Test
    void problemsAreNamedByRowAndColumn() {
        Paste.Read read = Paste.read("region\tvalue\t备注\nCN\t约五万\t甲\n110000\t5\t乙\t丙", "2025");

        assertThat(read.remarks())
                .extracting(Remark::number, Remark::column, Remark::kind, Remark::found)
                .containsExactly(
                        tuple(1L, null, Remark.Kind.NO_SUCH_COLUMN, "备注"),
                        tuple(2L, Column.VALUE, Remark.Kind.NOT_A_NUMBER, "约五万"),
                        tuple(3L, null, Remark.Kind.TOO_MANY_CELLS, "丙"));
        assertThat(read.rows()).hasSize(2);
    }

    @Test
    void moreRowsThanAGridHoldsAreLeftOutAndSaidSo() {
        Paste.Read read = Paste.read("1\n".repeat(501), "2025");

        assertThat(read.rows()).hasSize(500);
        assertThat(read.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.NO_ROOM);
    }

    @Test
    void nothingPastedIsNothing() {
        assertThat(Paste.read("", "2025").rows()).isEqualTo(List.of());
    }
}
