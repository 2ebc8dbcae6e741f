package ipstrategy.testkit.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One request and what was answered.
///
/// @param method in capitals
/// @param address the path as it was asked for, with its query
/// @param sent the body that was sent, where it is text
/// @param headers of the answer, by their names in small letters
public record Exchange(
        String method, String address, @Nullable String sent, int status, Map<String, String> headers, byte[] body) {

    private static final Pattern SOME_FIELDS = Pattern.compile("[?&]fields=");

    /// The same with headers as a client of the JDK has them.
    public static Exchange of(
            String method,
            String address,
            @Nullable String sent,
            int status,
            Map<String, List<String>> headers,
            byte[] body) {
        Map<String, String> named = new TreeMap<>();
        headers.forEach((name, values) -> named.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return new Exchange(method, address, sent, status, named, body);
    }

    String path() {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /// The media type of the answer without its parameters, or an empty text.
    String type() {
        return plain(headers.getOrDefault("content-type", ""));
    }

    static String plain(String mediaType) {
        return mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /// Whether fields are left out that are there otherwise.
    boolean asksForSomeFields() {
        return isSuccess() && SOME_FIELDS.matcher(address).find();
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + address + " answered " + status;
    }
}
