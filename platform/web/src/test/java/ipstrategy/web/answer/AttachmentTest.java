package ipstrategy.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentTest {

    @Test
    void aNameInPlainLettersIsSaidAsItIs() {
        assertThat(Attachment.disposition("report-2026.pdf"))
                .isEqualTo("attachment; filename=\"report-2026.pdf\"; filename*=UTF-8''report-2026.pdf");
    }

    @Test
    void aNameInChineseIsSaidInOctetsAndReplacedForWhoCannotReadThem() {
        assertThat(Attachment.disposition("方案 1.pdf"))
                .isEqualTo("attachment; filename=\"__ 1.pdf\"; filename*=UTF-8''%E6%96%B9%E6%A1%88%201.pdf");
    }

    @Test
    void noNameEndsTheHeaderOrBeginsAnother() {
        assertThat(Attachment.disposition("a\"; x=\"b\r\nSet-Cookie: c%41\\.pdf"))
                .isEqualTo("attachment; filename=\"a_; x=_b__Set-Cookie: c_41_.pdf\";"
                        + " filename*=UTF-8''a%22%3B%20x%3D%22b%0D%0ASet-Cookie%3A%20c%2541%5C.pdf");
    }
}
