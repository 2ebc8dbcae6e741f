package ipstrategy.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017年工作总结（终稿）.docx | 2017年工作总结（终稿）.docx | docx",
                "../../etc/passwd           | passwd                    | ''",
                "..\\..\\boot.ini           | boot.ini                  | ini",
                "C:\\a/b\\c.PDF             | c.PDF                     | PDF",
                "' . .hidden.pdf. '         | hidden.pdf                | pdf",
                "a/                         | file                      | ''",
                "..                         | file                      | ''",
                "''                         | file                      | ''",
                "a b  c.txt                 | a b  c.txt                | txt",
            })
    void aNameLosesItsPathAndItsMargins(String claimed, String name, String extension) {
        assertThat(FileName.of(claimed).value()).isEqualTo(name);
        assertThat(FileName.of(claimed).extension()).isEqualTo(extension);
    }

    @Test
    void charactersThatHideOrTurnWhatFollowsAreTakenOut() {
        assertThat(FileName.of("a\u0000b\r\nc\u001b.pdf").value()).isEqualTo("abc.pdf");
        assertThat(FileName.of("invoice\u202Efdp.exe").value()).isEqualTo("invoicefdp.exe");
        assertThat(FileName.of("a\u200B\uFEFF\u2028.txt").value()).isEqualTo("a.txt");
        assertThat(FileName.of("e\u0301te\u0301.txt").value()).isEqualTo("\u00e9t\u00e9.txt");
        assertThat(FileName.of("half\uD83D.txt").value()).isEqualTo("half.txt");
    }

    @Test
    void aLongNameIsCutBeforeItsExtension() {
        String cut = FileName.of("长".repeat(300) + ".xlsx").value();

        assertThat(cut).hasSize(200).endsWith("长.xlsx");
        assertThat(FileName.of("x".repeat(200)).value()).hasSize(200);
        assertThat(FileName.of("a." + "x".repeat(300)).value()).hasSize(200);
        assertThat(FileName.of("a" + "\uD83D\uDCC4".repeat(150) + ".pdf").value())
                .hasSizeLessThanOrEqualTo(200)
                .doesNotContain("\uD83D.");
    }
}
