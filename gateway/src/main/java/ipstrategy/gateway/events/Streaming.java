package ipstrategy.gateway.events;

import io.vertx.core.Vertx;
import ipstrategy.tracing.Trace;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/// Tells events as they happen, as server-sent events. One page is held at a time and the next is asked for when the
/// caller has taken it, so a slow caller costs no memory; one who takes nothing for too long is cut off.
///
/// The id of a message is the cursor behind it. A comment with an id says that up to there nothing matched: an event
/// source keeps it without telling its reader, and goes on from there.
@ApplicationScoped
class Streaming {

    private static final Logger LOG = Logger.getLogger(Streaming.class);

    private final Reading reading;
    private final StreamsConfig config;
    private final Vertx vertx;

    Streaming(Reading reading, StreamsConfig config, Vertx vertx) {
        this.reading = reading;
        this.config = config;
        this.vertx = vertx;
    }

    /// A stream that is to begin.
    ///
    /// @param first its first page: what is wrong with the question has been told by then
    /// @param headers who asks; the services judge that anew each time, so the stream ends with the token
    /// @param place its place among all streams
    /// @param hangUp cuts the caller off
    record Stream(
            Wanted wanted,
            EventCursor after,
            EventPage first,
            Map<String, String> headers,
            Streams.Place place,
            Runnable hangUp) {}

    /// Writes until the stream is to end, which may be in hours; what is asked meanwhile is of no trace.
    void write(Stream stream, OutputStream out) {
        Trace.apart(() -> writeAll(stream, out));
    }

    /// A caller who is gone is no failure of anybody.
    private void writeAll(Stream stream, OutputStream out) {
        try {
            tell(stream, out);
        } catch (IOException gone) {
            LOG.debugf("a stream of events ended: %s", gone);
        }
    }

    private void tell(Stream stream, OutputStream out) throws IOException {
        say(stream, out, ": events of the IP strategy platform\nretry: 3000\n\n");
        EventCursor place = stream.after();
        EventPage page = stream.first();
        List<String> silent = List.of();
        long said = System.nanoTime();
        while (!stream.place().isOver()) {
            String words = words(page, place);
            if (!page.unavailable().equals(silent)) {
                silent = page.unavailable();
                words += ": unavailable: " + String.join(", ", silent) + "\n\n";
            }
            place = page.next();
            if (words.isEmpty()
                    && System.nanoTime() - said >= config.heartbeat().toNanos()) {
                words = ": still here\nid: " + place.encoded() + "\n\n";
            }
            if (!words.isEmpty()) {
                say(stream, out, words);
                said = System.nanoTime();
            }
            if (!page.more() && stream.place().isOverWithin(config.idle())) {
                break;
            }
            try {
                page = reading.read(stream.wanted(), place, stream.headers());
            } catch (WebApplicationException | Refusal over) {
                say(stream, out, ": ended, ask again to learn why\n\n");
                return;
            }
        }
        say(stream, out, ": ended, the gateway stops\n\n");
    }

    private static String words(EventPage page, EventCursor before) {
        StringBuilder words = new StringBuilder();
        EventCursor place = before;
        for (EventPage.Told one : page.told()) {
            place = place.with(one.service(), one.position());
            words.append("id: ")
                    .append(place.encoded())
                    .append("\ndata: ")
                    .append(one.event())
                    .append("\n\n");
        }
        return words.toString();
    }

    /// Writing waits until the caller has taken what was written before.
    private void say(Stream stream, OutputStream out, String words) throws IOException {
        long watch = vertx.setTimer(
                config.patience().toMillis(), tooLong -> stream.hangUp().run());
        try {
            out.write(words.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } finally {
            vertx.cancelTimer(watch);
        }
    }
}
