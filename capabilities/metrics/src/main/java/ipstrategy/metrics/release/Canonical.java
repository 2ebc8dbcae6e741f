package ipstrategy.metrics.release;

import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON in the one form in which it is hashed and signed, which is that of RFC 8785: no space, the names of an object
/// in order, nothing escaped that need not be. Decimals and instants are texts, so that no reader rounds them.
final class Canonical {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Canonical() {}

    /// An object of texts, whole numbers, nulls, lists and objects.
    static String json(Map<String, ? extends @Nullable Object> object) {
        StringBuilder out = new StringBuilder();
        write(object, out);
        return out.toString();
    }

    static byte[] bytes(Map<String, ? extends @Nullable Object> object) {
        return json(object).getBytes(StandardCharsets.UTF_8);
    }

    /// To the microsecond, which is how the database keeps it.
    static String instant(Instant instant) {
        return INSTANT.format(instant);
    }

    static Map<String, Object> text(Text text) {
        return new TreeMap<>(Map.of("en", text.en(), "zh", text.zh()));
    }

    static String decimal(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Integer number -> out.append(number.intValue());
            case Map<?, ?> object -> writeObject(object, out);
            case Collection<?> list -> writeList(list, out);
            case String text -> quote(text, out);
            default -> throw new IllegalArgumentException("no canonical form of " + value.getClass());
        }
    }

    /// Names are ordered as Java orders texts, by their UTF-16 units, as RFC 8785 wants it.
    private static void writeObject(Map<?, ?> object, StringBuilder out) {
        Map<String, @Nullable Object> ordered = new TreeMap<>();
        object.forEach((name, value) -> ordered.put(String.valueOf(name), value));
        char before = '{';
        for (Map.Entry<String, @Nullable Object> field : ordered.entrySet()) {
            out.append(before);
            quote(field.getKey(), out);
            out.append(':');
            write(field.getValue(), out);
            before = ',';
        }
        out.append(ordered.isEmpty() ? "{}" : "}");
    }

    private static void writeList(Collection<?> list, StringBuilder out) {
        char before = '[';
        for (Object one : list) {
            out.append(before);
            write(one, out);
            before = ',';
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> out.append(one < ' ' ? "\\u%04x".formatted((int) one) : String.valueOf(one));
            }
        }
        out.append('"');
    }
}
