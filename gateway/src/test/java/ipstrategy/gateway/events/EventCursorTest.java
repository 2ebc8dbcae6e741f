package ipstrategy.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCursorTest {

    private static final EventCursor PLACE =
            EventCursor.START.with(Map.of("patents", 1204L, "coordination", 0L, "enforcement", Long.MAX_VALUE));

    @Test
    void aCursorIsReadAsItWasWritten() {
        assertThat(EventCursor.decode(PLACE.encoded())).contains(PLACE);
        assertThat(EventCursor.decode(EventCursor.START.encoded())).contains(EventCursor.START);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 16_383, 16_384, 1L << 40, Long.MAX_VALUE})
    void everyPositionSurvives(long position) {
        EventCursor cursor = EventCursor.START.with("patents", position);

        assertThat(EventCursor.decode(cursor.encoded())).contains(cursor);
    }

    @Test
    void aCursorOfAllServicesIsShortEnoughForAQuery() {
        EventCursor all = EventCursor.START.with(Map.of(
                "patents", 1_000_000_000L,
                "trademarks", 1_000_000_000L,
                "copyright", 1_000_000_000L,
                "enforcement", 1_000_000_000L,
                "international", 1_000_000_000L,
                "coordination", 1_000_000_000L));

        assertThat(all.encoded()).hasSizeLessThan(150).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void oneServiceMovesAndTheOthersStay() {
        EventCursor moved = PLACE.with("patents", 1205);

        assertThat(moved.of("patents")).hasValue(1205);
        assertThat(moved.of("coordination")).hasValue(0);
        assertThat(moved.of("trademarks")).isEmpty();
    }

    @Test
    void whatWasChangedAnywhereIsNoCursor() {
        byte[] bytes = Base64.getUrlDecoder().decode(PLACE.encoded());
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(EventCursor.decode(
                            Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .as("byte " + at)
                    .isEmpty();
        }
    }

    @Test
    void whatWasCutOffAnywhereIsNoCursor() {
        String encoded = PLACE.encoded();
        for (int length = 0; length < encoded.length(); length++) {
            assertThat(EventCursor.decode(encoded.substring(0, length))).isEmpty();
        }
        assertThat(EventCursor.decode(encoded + "A")).isEmpty();
        assertThat(EventCursor.decode(encoded + "=")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1204", "now", "é", "AQ", "AAAAAA", "AgAAAAA", "!!!!"})
    void whatWasNeverOneIsNone(String text) {
        assertThat(EventCursor.decode(text)).isEmpty();
    }
}
