package ipstrategy.web.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.web.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    static Stream<Cursor> cursors() {
        return Stream.of(
                new Cursor("due", "2022-12-31", "PROMOTION-2017-042"),
                new Cursor("-due", null, "PROMOTION-2017-042"),
                new Cursor("name", "", "7"),
                new Cursor("name", "0", "7"),
                new Cursor("name", "绿灯 & 红灯", "灯-1"));
    }

    @ParameterizedTest
    @MethodSource("cursors")
    void aCursorComesBackAsItWent(Cursor cursor) {
        assertThat(Cursor.decode(cursor.encoded())).contains(cursor);
    }

    @ParameterizedTest
    @MethodSource("cursors")
    void aCursorNeedsNoEscapingInAnAddress(Cursor cursor) {
        assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "due",
                "due\n0",
                "due\n2\nid",
                "due\n\nid",
                "\n0\nid",
                "due\n0\n",
                "due\n0\nid\nx",
                "due\n0\ni\0d"
            })
    void whatLacksAPartOrHasOneTooManyWasNeverACursor(String plain) {
        assertThat(Cursor.decode(base64(plain))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"***", "a", "due 0 id", "ZHVl+/=="})
    void whatIsNotBase64WasNeverACursor(String text) {
        assertThat(Cursor.decode(text)).isEmpty();
    }

    @Test
    void aKeyThatIsADayIsReadAsOne() {
        assertThat(new Cursor("due", "2022-12-31", "1").day()).isEqualTo(LocalDate.of(2022, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-30", "soon", "", "+999999999-12-31"})
    void aKeyThatIsNoDayIsRefused(String key) {
        assertThatThrownBy(() -> new Cursor("due", key, "1").day())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("bad-cursor");
    }

    private static String base64(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
