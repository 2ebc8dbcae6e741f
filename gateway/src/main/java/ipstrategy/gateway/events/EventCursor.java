package ipstrategy.gateway.events;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// The place in the feed of every service at once. A service that it does not name is read from the first event that is
/// kept, so a service that is new to the platform needs no new cursor.
///
/// As a text it is a version, then for each service the length of its name, the name and the position in groups
/// of seven bits, then a check sum, all in base64url. What was cut off or mistyped is refused instead of read as
/// another place.
///
/// @param positions the position of the last event that was seen, by service
record EventCursor(SortedMap<String, Long> positions) {

    /// Before every event.
    static final EventCursor START = new EventCursor(new TreeMap<>());

    static final int LONGEST = 1000;

    /// What the name of a service looks like.
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private static final byte VERSION = 1;
    private static final int LONGEST_NAME = 40;
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    EventCursor {
        positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
    }

    OptionalLong of(String service) {
        Long position = positions.get(service);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /// The same place but for one service.
    EventCursor with(String service, long position) {
        return with(Map.of(service, position));
    }

    EventCursor with(Map<String, Long> moved) {
        SortedMap<String, Long> all = new TreeMap<>(positions);
        all.putAll(moved);
        return new EventCursor(all);
    }

    String encoded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(VERSION);
        positions.forEach((service, position) -> {
            byte[] name = service.getBytes(StandardCharsets.US_ASCII);
            out.write(name.length);
            out.writeBytes(name);
            long rest = position;
            while (rest >= MORE) {
                out.write((int) (rest % MORE) | MORE);
                rest >>>= BITS;
            }
            out.write((int) rest);
        });
        byte[] content = out.toByteArray();
        ByteBuffer all = ByteBuffer.allocate(content.length + Integer.BYTES);
        all.put(content).putInt(sumOf(content));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    /// Reads a cursor; empty where the text was never one.
    static Optional<EventCursor> decode(String encoded) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(encoded);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int length = bytes.length - Integer.BYTES;
        if (encoded.length() > LONGEST || length < 1 || bytes[0] != VERSION) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, length);
        if (ByteBuffer.wrap(bytes, length, Integer.BYTES).getInt() != sumOf(content)) {
            return Optional.empty();
        }
        EventCursor cursor = new EventCursor(positions(ByteBuffer.wrap(content, 1, length - 1)));
        // There is one text for a place: whatever else has a fitting sum was made up.
        return cursor.encoded().equals(encoded) ? Optional.of(cursor) : Optional.empty();
    }

    /// What can be read; where it ends early, the text that is made of it is another one.
    private static SortedMap<String, Long> positions(ByteBuffer content) {
        SortedMap<String, Long> positions = new TreeMap<>();
        while (content.hasRemaining()) {
            int length = content.get();
            if (length < 1 || length > LONGEST_NAME || length >= content.remaining()) {
                return positions;
            }
            byte[] name = new byte[length];
            content.get(name);
            String service = new String(name, StandardCharsets.US_ASCII);
            long position = number(content);
            if (position < 0 || !NAME.matcher(service).matches()) {
                return positions;
            }
            positions.put(service, position);
        }
        return positions;
    }

    private static long number(ByteBuffer content) {
        long number = 0;
        for (int shift = 0; content.hasRemaining() && shift < Long.SIZE - 1; shift += BITS) {
            byte next = content.get();
            number |= (long) (next & (MORE - 1)) << shift;
            if (next >= 0) {
                return number;
            }
        }
        return -1;
    }

    private static int sumOf(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return (int) sum.getValue();
    }
}
