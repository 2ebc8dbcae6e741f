package ipstrategy.gateway.status;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import ipstrategy.gateway.upstream.Answer;
import ipstrategy.gateway.upstream.Deadline;
import ipstrategy.gateway.upstream.GatewayConfig;
import ipstrategy.gateway.upstream.Upstream;
import ipstrategy.gateway.upstream.Upstreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at all services, when somebody wants to know. Whoever comes while it looks, and for a moment after, gets the
/// same answer: a crowd before the page is no crowd before the services.
@ApplicationScoped
class Looking {

    private static final String READY = "/q/health/ready";
    /// How long a service may take to say that it is ready.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Upstreams upstreams;
    private final Clock clock;
    private final Duration believed;
    private final OptionalInt port;
    private final Map<String, Standing> standings = new HashMap<>();
    private @Nullable Future<Sight> last;

    Looking(Upstreams upstreams, GatewayConfig config, Clock clock) {
        this.upstreams = upstreams;
        this.clock = clock;
        this.believed = config.statusBelieved();
        this.port = config.healthPort();
    }

    synchronized Future<Sight> now() {
        Future<Sight> known = last;
        if (known != null && (!known.isComplete() || isFresh(known))) {
            return known;
        }
        Future<Sight> coming = look();
        last = coming;
        return coming;
    }

    private boolean isFresh(Future<Sight> known) {
        return known.succeeded()
                && clock.instant().isBefore(known.result().seenAt().plus(believed));
    }

    private Future<Sight> look() {
        List<Future<Answer>> asked = watched().map(this::ask).toList();
        return Future.all(asked).map(all -> seen(all.list()));
    }

    private Future<Answer> ask(Upstream upstream) {
        Map<String, String> inHaste = Deadline.in(PATIENCE);
        return port.isPresent()
                ? upstream.askAt(port.getAsInt(), HttpMethod.GET, READY, inHaste)
                : upstream.ask(HttpMethod.GET, READY, inHaste);
    }

    private Stream<Upstream> watched() {
        return Stream.concat(
                upstreams.names().stream().map(name -> upstreams.named(name).orElseThrow()),
                upstreams.console().stream());
    }

    private synchronized Sight seen(List<Answer> answers) {
        Instant now = clock.instant();
        return new Sight(now, answers.stream().map(answer -> seen(answer, now)).toList());
    }

    private Standing seen(Answer answer, Instant now) {
        boolean ready = answer instanceof Answer.Given given && given.status() == 200;
        Standing before = standings.getOrDefault(answer.service(), new Standing(answer.service(), ready, now));
        Standing standing = before.then(ready, now);
        standings.put(answer.service(), standing);
        return standing;
    }
}
