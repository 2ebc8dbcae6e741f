package ipstrategy.web.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/// Days and instants as callers write them. Years have four digits: ISO 8601 knows longer ones, the database does not.
final class IsoTime {

    private static final int LENGTH_OF_A_DAY = "2022-12-31".length();

    private IsoTime() {}

    static LocalDate day(String text) {
        return LocalDate.parse(ofFourDigits(text));
    }

    /// An instant; a bare day means its end in a time zone.
    static Instant instant(String text, ZoneId zone) {
        return text.length() == LENGTH_OF_A_DAY ? endOf(day(text), zone) : Instant.parse(ofFourDigits(text));
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000);
    }

    private static String ofFourDigits(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new DateTimeParseException("a year of other than four digits", text, 0);
        }
        return text;
    }
}
