package ipstrategy.coordination.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// How the text is taken out of what was received.
class ReceivedTextTest {

    private static final String WORDS = "一、灯塔\n1. 看灯塔。（统计局负责）\n";

    @Test
    void plainTextIsReadInItsOwnEncodingWhichIsSaid() {
        assertThat(read(WORDS.getBytes(StandardCharsets.UTF_8)).charset()).isEqualTo("UTF-8");
        ReceivedText chinese = read(WORDS.getBytes(Charset.forName("GBK")));
        assertThat(chinese.charset()).isEqualTo("GB18030");
        assertThat(chinese.text()).isEqualTo(WORDS);
        ReceivedText wide = read(WORDS.getBytes(StandardCharsets.UTF_16));
        assertThat(wide.charset()).isEqualTo("UTF-16");
        assertThat(wide.text()).isEqualTo(WORDS);
    }

    @Test
    void theSameTextHasTheSameHashInAnyEncoding() {
        assertThat(read(WORDS.getBytes(Charset.forName("GBK"))).sha256())
                .isEqualTo(ReceivedText.pasted(WORDS).sha256());
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThat(ReceivedText.plain(new byte[] {65, 0, 66}, null))
                .isEqualTo(new ReceivedText.Outcome.Unreadable("fault.not-a-text"));
        assertThat(ReceivedText.plain(new byte[] {(byte) 0xFF, (byte) 0x80, 1}, null))
                .isEqualTo(new ReceivedText.Outcome.Unreadable("fault.charset"));
        assertThat(ReceivedText.word(WORDS.getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(new ReceivedText.Outcome.Unreadable("fault.not-a-word-document"));
    }

    @Test
    void paragraphsAndTablesOfAWordDocumentKeepTheirOrder() throws IOException {
        byte[] file = document(document -> {
            document.createParagraph().createRun().setText("一、灯塔");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("甲");
            table.getRow(0).getCell(1).setText("乙");
            table.getRow(1).getCell(0).setText("丙");
            table.getRow(1).getCell(0).addParagraph().createRun().setText("丁");
            document.createParagraph().createRun().setText("完。");
        });
        assertThat(word(file).text()).isEqualTo("一、灯塔\n\n甲\t乙\n丙\n丁\t\n\n完。\n");
    }

    @Test
    void numbersThatWordSetsItselfAreWrittenOut() throws IOException {
        byte[] file = document(document -> {
            BigInteger list = list(document, STNumberFormat.DECIMAL, "%1.");
            BigInteger chapters = list(document, STNumberFormat.CHINESE_COUNTING, "%1、");
            for (String words : new String[] {"看灯塔。", "修灯塔。"}) {
                var paragraph = document.createParagraph();
                paragraph.setNumID(list);
                paragraph.setNumILvl(BigInteger.ZERO);
                paragraph.createRun().setText(words);
            }
            var heading = document.createParagraph();
            heading.setNumID(chapters);
            heading.setNumILvl(BigInteger.ZERO);
            heading.createRun().setText("保障");
        });
        assertThat(word(file).text()).isEqualTo("1.看灯塔。\n2.修灯塔。\n一、保障\n");
    }

    @Test
    void aDocumentThatSwellsWhenUnpackedIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><!--"
                            + " ".repeat(30_000_000) + "--></Types>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(100_000);
        assertThat(ReceivedText.word(bytes.toByteArray(), null))
                .isEqualTo(new ReceivedText.Outcome.Unreadable("fault.not-a-word-document"));
    }

    private interface Writing {
        void write(XWPFDocument document);
    }

    private static byte[] document(Writing writing) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            writing.write(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static BigInteger list(XWPFDocument document, STNumberFormat.Enum format, String pattern) {
        CTAbstractNum numbering = CTAbstractNum.Factory.newInstance();
        var level = numbering.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(pattern);
        var numbers = document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        numbering.setAbstractNumId(BigInteger.valueOf(numbers.getNums().size()));
        return numbers.addNum(numbers.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(numbering)));
    }

    private static ReceivedText read(byte[] bytes) {
        return ((ReceivedText.Outcome.Read) ReceivedText.plain(bytes, null)).received();
    }

    private static ReceivedText word(byte[] bytes) {
        return ((ReceivedText.Outcome.Read) ReceivedText.word(bytes, null)).received();
    }
}
