package ipstrategy.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long a caller waits: it says so in `Request-Timeout`, in seconds, and whatever is done for it takes from the
/// same time, however many services are asked. No service is given longer than its own time limit.
public final class Deadline {

    public static final String HEADER = ipstrategy.web.Deadline.HEADER;

    /// The instant, on this machine's own counter. It stays in the gateway, and what a caller says in it is dropped.
    private static final String UNTIL = "X-Gateway-Until";

    private Deadline() {}

    /// Notes when a request came, of which what is for the gateway alone was dropped.
    ///
    /// @return whether what it says of its time can be read
    public static boolean begin(HttpServerRequest request) {
        @Nullable String said = request.getHeader(HEADER);
        if (said == null) {
            return true;
        }
        Optional<Duration> time = ipstrategy.web.Deadline.read(said);
        time.ifPresent(
                left -> in(left).forEach((header, until) -> request.headers().set(header, until)));
        return time.isPresent();
    }

    /// The deadline of a request alone, for what is asked because of it and in nobody's name.
    public static Map<String, String> of(HttpServerRequest request) {
        return of(request.getHeader(UNTIL));
    }

    /// The deadline alone of what is handed on of a request.
    public static Map<String, String> of(Map<String, String> handed) {
        return of(handed.get(UNTIL));
    }

    /// The deadline of a request alone.
    static Map<String, String> of(HttpHeaders headers) {
        return of(headers.getHeaderString(UNTIL));
    }

    /// A deadline of the gateway's own, from now on.
    public static Map<String, String> in(Duration time) {
        return of(String.valueOf(System.nanoTime() + time.toNanos()));
    }

    /// Whether nobody waits for the answer to a request any more.
    public static boolean isOver(HttpServerRequest request) {
        return !within(Duration.ofSeconds(1), request).isPositive();
    }

    /// The same without the deadline, for what goes on when the request has been answered in time.
    public static Map<String, String> without(Map<String, String> handed) {
        Map<String, String> lasting = new HashMap<>(handed);
        lasting.remove(UNTIL);
        return Map.copyOf(lasting);
    }

    /// How long may still be waited, and no longer than this.
    public static Duration within(Duration limit, HttpServerRequest request) {
        return within(limit, request.getHeader(UNTIL));
    }

    static Duration within(Duration limit, Map<String, String> handed) {
        return within(limit, handed.get(UNTIL));
    }

    /// Whether a header is for the gateway alone.
    static boolean isOurs(String header) {
        return header.equals(UNTIL);
    }

    /// Drops what is for the gateway alone.
    public static void drop(MultiMap headers) {
        headers.remove(UNTIL);
    }

    /// As it is said to a service.
    public static String said(Duration time) {
        return ipstrategy.web.Deadline.said(time);
    }

    private static Map<String, String> of(@Nullable String until) {
        return until == null ? Map.of() : Map.of(UNTIL, until);
    }

    private static Duration within(Duration limit, @Nullable String until) {
        if (until == null) {
            return limit;
        }
        Duration left = Duration.ofNanos(Long.parseLong(until) - System.nanoTime());
        return left.compareTo(limit) < 0 ? left : limit;
    }
}
