package ipstrategy.web.listing;

import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a page ended: the sort key and the id of its last row. Because it names a row and not a count, it stays true
/// while rows come and go, and the same cursor serves one service and the merged list of all.
///
/// @param sort the order it belongs to, such as `due` or `-due`
/// @param key the last row's sort key, or null where the row has none (rows without a key come last)
/// @param id the last row's id
public record Cursor(String sort, @Nullable String key, String id) {

    private static final String SEPARATOR = "\n";

    public String encoded() {
        String plain = String.join(SEPARATOR, sort, key == null ? "0" : "1" + key, id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// The sort key as a day.
    ///
    /// @throws Refusal where it is none, as in a cursor that somebody made up
    public LocalDate day() {
        try {
            return IsoTime.day(key == null ? "" : key);
        } catch (DateTimeParseException madeUp) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query("cursor", "fault.bad-cursor"));
        }
    }

    /// The sort key as a number.
    ///
    /// @throws Refusal where it is none
    public double number() {
        try {
            return Double.parseDouble(key == null ? "" : key);
        } catch (NumberFormatException madeUp) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query("cursor", "fault.bad-cursor"));
        }
    }

    /// Reads a cursor; empty where the text was never one.
    public static Optional<Cursor> decode(String encoded) {
        String plain;
        try {
            plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        String[] parts = plain.split(SEPARATOR, -1);
        if (Arrays.stream(parts).flatMapToInt(String::chars).anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        if (parts.length != 3 || parts[0].isEmpty() || parts[2].isEmpty() || !isKey(parts[1])) {
            return Optional.empty();
        }
        return Optional.of(new Cursor(parts[0], parts[1].equals("0") ? null : parts[1].substring(1), parts[2]));
    }

    private static boolean isKey(String part) {
        return part.equals("0") || part.startsWith("1");
    }
}
