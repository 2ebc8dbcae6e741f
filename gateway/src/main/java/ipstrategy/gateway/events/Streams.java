package ipstrategy.gateway.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The streams that are open: so many at once, so many of one caller, and all of them end when the process is to end.
@ApplicationScoped
class Streams {

    private final StreamsConfig config;
    private final List<Place> places = new ArrayList<>();
    private boolean ending;

    /// A running request is finished before the process ends, and a stream never is: so they are told before, by the
    /// signal itself.
    private final Thread signal = new Thread(this::endAll, "streams-end");

    Streams(StreamsConfig config) {
        this.config = config;
    }

    /// The place of one stream.
    static final class Place {

        private final String caller;
        private final CountDownLatch over = new CountDownLatch(1);

        private Place(String caller) {
            this.caller = caller;
        }

        /// The stream is to end: the process ends, or nobody listens any more.
        void end() {
            over.countDown();
        }

        boolean isOver() {
            return over.getCount() == 0;
        }

        /// Waits, unless the stream is to end; answers whether it is.
        boolean isOverWithin(Duration pause) {
            try {
                return over.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }

    void begin(@Observes StartupEvent started) {
        Runtime.getRuntime().addShutdownHook(signal);
    }

    void end(@Observes ShutdownEvent stopping) {
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(signal);
        } catch (IllegalStateException alreadyEnding) {
            // The signal has been given.
        }
    }

    /// Takes a place for a stream of a caller.
    synchronized Place enter(String caller) {
        long own = places.stream().filter(place -> place.caller.equals(caller)).count();
        if (places.size() >= config.most() || own >= config.mostOfOne()) {
            throw Refusal.because(ProblemType.TOO_MANY_STREAMS).with("Retry-After", "30");
        }
        Place place = new Place(caller);
        places.add(place);
        if (ending) {
            place.end();
        }
        return place;
    }

    /// Nobody listens any more.
    synchronized void leave(Place place) {
        places.remove(place);
        place.end();
    }

    private synchronized void endAll() {
        ending = true;
        places.forEach(Place::end);
    }
}
