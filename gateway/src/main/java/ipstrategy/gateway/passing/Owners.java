package ipstrategy.gateway.passing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import ipstrategy.gateway.upstream.Answer;
import ipstrategy.gateway.upstream.Upstream;
import ipstrategy.gateway.upstream.Upstreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Knows which service owns a measure, a metric or a batch of figures: whoever answers for it. What was found once is
/// remembered, since things rarely move.
@ApplicationScoped
public class Owners {

    private static final long REMEMBERED = 50_000;

    private static final String MEASURES = "/api/v1/measures/";

    /// Ends the measure's id in the id of what is filed under it.
    private static final char AFTER_MEASURE = '_';

    private final Upstreams upstreams;
    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Owners(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /// Who owns a resource.
    public sealed interface Owner {

        /// This service does.
        record Known(Upstream upstream) implements Owner {}

        /// All services answered, and none has it.
        record Nobody() implements Owner {}

        /// Nobody who answered has it, but these did not answer.
        record Hidden(List<String> silent) implements Owner {}
    }

    /// The path of the measure under which something is filed, by which its id begins.
    public static String measureOf(String id) {
        int mark = id.indexOf(AFTER_MEASURE);
        return MEASURES + (mark < 0 ? id : id.substring(0, mark));
    }

    /// Looks for the owner.
    ///
    /// @param headers what is handed on of the caller's: until when it waits and, where the thing is not open to
    /// everybody, in whose name the services are asked
    public Future<Owner> of(String path, Map<String, String> headers) {
        Optional<Upstream> remembered =
                Optional.ofNullable(known.getIfPresent(path)).flatMap(upstreams::named);
        if (remembered.isPresent()) {
            return Future.succeededFuture(new Owner.Known(remembered.get()));
        }
        return upstreams.askAll(HttpMethod.HEAD, path, headers).map(answers -> judge(path, answers));
    }

    /// Drops what was remembered, when the service that had it says it has it no more.
    public void forget(String path) {
        known.invalidate(path);
    }

    private Owner judge(String path, List<Answer> answers) {
        for (Answer answer : answers) {
            if (answer instanceof Answer.Given(String service, int status, var body) && status == 200) {
                known.put(path, service);
                return new Owner.Known(upstreams.named(service).orElseThrow());
            }
        }
        List<String> silent = answers.stream()
                .filter(answer -> answer instanceof Answer.Silent || ((Answer.Given) answer).status() >= 500)
                .map(Answer::service)
                .toList();
        return silent.isEmpty() ? new Owner.Nobody() : new Owner.Hidden(silent);
    }
}
