package ipstrategy.metrics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    private static final String TABLE = """
            metric,period,region,value,unit,printed
            PATENT-ENFORCEMENT-CASES,2017,CN,66649,CASE,6.6649万件
            """;

    @ParameterizedTest
    @CsvSource({
        "UTF-8,    '',       , UTF-8,    ",
        "UTF-8,    EFBBBF,   , UTF-8,    ",
        "UTF-8,    '',    gbk, UTF-8,    gbk",
        "GBK,      '',       , GB18030,  ",
        "GB18030,  '',    gbk, GB18030,  ",
        "GBK,      '',  utf-8, GB18030,  utf-8",
        "GBK,      EFBBBF,   , GB18030,  UTF-8",
        "UTF-16LE, FFFE,     , UTF-16LE, ",
        "UTF-16BE, FEFF,     , UTF-16BE, ",
        "UTF-16LE, '',       , UTF-16LE, ",
        "UTF-16BE, '',       , UTF-16BE, "
    })
    void theBytesDecideWhateverIsSaidOfThem(String written, String mark, String said, String read, String untrue)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(mark));
        bytes.writeBytes(TABLE.getBytes(Charset.forName(written)));
        Rows.Content content = () -> new ByteArrayInputStream(bytes.toByteArray());

        Encoding encoding = Encoding.of(content, said == null ? "text/csv" : "text/csv; charset=" + said);
        List<ProposedFigure> rows = new ArrayList<>();
        TableFormat.CSV.rows(content, encoding).each(rows::add);

        assertThat(encoding.charset().name()).isEqualTo(read);
        assertThat(encoding.claimed()).isEqualTo(untrue);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(2);
            assertThat(row.get(Column.PRINTED)).isEqualTo("6.6649万件");
        });
    }

    @Test
    void whatIsInNoEncodingIsRefusedWithItsPlace() {
        byte[] broken = TABLE.replace("6.6649万件", "x\u0001").getBytes(StandardCharsets.ISO_8859_1);
        broken[broken.length - 2] = (byte) 0xFF;
        assertThatThrownBy(() -> Encoding.of(() -> new ByteArrayInputStream(broken), null))
                .isInstanceOfSatisfying(Unreadable.class, unreadable -> {
                    assertThat(unreadable.word()).isEqualTo("table.encoding");
                    assertThat(unreadable.row()).isEqualTo(2);
                    assertThat(unreadable.cell()).isEqualTo("F2");
                });
    }
}
