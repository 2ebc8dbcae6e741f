package ipstrategy.console.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and instants as people read them, in the time of the office.
public final class Days {

    /// All deadlines are days of this zone.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Days() {}

    public static String say(LocalDate day, Language language) {
        return switch (language) {
            case ZH -> ZH_DAY.format(day);
            case EN -> EN_DAY.format(day);
        };
    }

    public static String say(Instant instant, Language language) {
        var there = instant.atZone(ZONE);
        return say(there.toLocalDate(), language) + " " + TIME.format(there);
    }
}
