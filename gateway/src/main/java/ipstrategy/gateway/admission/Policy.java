package ipstrategy.gateway.admission;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;

/// So many requests in a window, given back evenly.
///
/// @param name under which a caller reads of it
record Policy(String name, long quota, Duration window) {

    Bandwidth bandwidth() {
        return Bandwidth.builder()
                .capacity(quota)
                .refillGreedy(quota, window)
                .id(name)
                .build();
    }

    /// As `RateLimit-Policy` says it (draft-ietf-httpapi-ratelimit-headers-10, section 3).
    String said() {
        return '"' + name + "\";q=" + quota + ";w=" + window.toSeconds();
    }

    /// As `RateLimit` says it (section 4): what is left, and the seconds until all of it is there again.
    String said(long left) {
        long missing = quota - left;
        long seconds = Math.ceilDiv(missing * window.toMillis(), quota * 1000);
        return '"' + name + "\";r=" + left + ";t=" + seconds;
    }
}
