package ipstrategy.web.answer;

import org.jspecify.annotations.Nullable;

/// Tells whether an answer will be compressed. The server beneath decides that for itself, after the answer has left
/// us; the entity tag must know before. This is its rule, for a server that knows gzip alone.
final class Compression {

    private static final float NOT_NAMED = -1;

    private Compression() {}

    static boolean follows(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        float gzip = weight("gzip", accepted);
        float deflate = weight("deflate", accepted);
        boolean othersAreWanted = deflate > 0
                || weight("br", accepted) > 0
                || weight("zstd", accepted) > 0
                || weight("snappy", accepted) > 0;
        if (gzip == NOT_NAMED) {
            return weight("*", accepted) > 0;
        }
        return (gzip > 0 || othersAreWanted) && gzip >= deflate;
    }

    private static float weight(String encoding, String accepted) {
        float greatest = NOT_NAMED;
        for (String entry : accepted.split(",")) {
            if (entry.contains(encoding)) {
                greatest = Math.max(greatest, weightOf(entry));
            }
        }
        return greatest;
    }

    private static float weightOf(String entry) {
        int equals = entry.indexOf('=');
        try {
            return equals < 0 ? 1 : Float.parseFloat(entry.substring(equals + 1));
        } catch (NumberFormatException notAWeight) {
            return 0;
        }
    }
}
