package ipstrategy.web.answer;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How large the body of one request may be, by its path.
@ApplicationScoped
public class BodyBounds {

    private final long usual;
    private final List<Bound> larger;

    BodyBounds(BodyConfig config, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize outermost) {
        this.usual = config.greatest().asLongValue();
        this.larger = config.larger().values().stream()
                .map(one ->
                        new Bound(Pattern.compile(one.path()), one.greatest().asLongValue()))
                .toList();
        // The server would end such an answer without a word.
        larger.stream()
                .filter(bound -> bound.greatest() > outermost.asLongValue())
                .forEach(bound -> {
                    throw new ConfigurationException("ipstrategy.body.larger allows " + bound.greatest() + " bytes on "
                            + bound.path() + ", quarkus.http.limits.max-body-size only " + outermost.asLongValue());
                });
    }

    private record Bound(Pattern path, long greatest) {}

    /// The most bytes that the body of this request may have.
    public long greatest(RoutingContext context) {
        String path = context.normalizedPath();
        return larger.stream()
                .filter(bound -> bound.path().matcher(path).matches())
                .mapToLong(Bound::greatest)
                .findFirst()
                .orElse(usual);
    }

    /// The most that every path takes.
    public long usual() {
        return usual;
    }
}
