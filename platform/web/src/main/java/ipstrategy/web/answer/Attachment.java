package ipstrategy.web.answer;

import java.nio.charset.StandardCharsets;

/// The header by which a file is saved and never shown (RFC 6266), under its name in any script (RFC 8187).
public final class Attachment {

    /// Where a file's name goes with `Content-Disposition`, a browser is to open nothing of it.
    public static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private static final String PLAIN = "!#$&+-.^_`|~";

    private Attachment() {}

    /// The value of `Content-Disposition` for a file's name. A reader that knows no other script than ASCII gets the
    /// name with what it cannot read replaced.
    public static String disposition(String name) {
        StringBuilder legible = new StringBuilder();
        name.codePoints().forEach(point -> legible.append(isLegible(point) ? (char) point : '_'));
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append("%02X".formatted(octet));
            }
        }
        return "attachment; filename=\"" + legible + "\"; filename*=UTF-8''" + encoded;
    }

    private static boolean isLegible(int point) {
        return point >= ' ' && point < 127 && "\"\\%".indexOf(point) < 0;
    }

    private static boolean isPlain(byte octet) {
        return (octet >= '0' && octet <= '9')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= 'a' && octet <= 'z')
                || PLAIN.indexOf(octet) >= 0;
    }
}
