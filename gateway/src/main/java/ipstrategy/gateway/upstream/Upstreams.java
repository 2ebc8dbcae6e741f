package ipstrategy.gateway.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// All services behind the gateway, or those of them that are there.
@ApplicationScoped
public class Upstreams {

    /// The service that owns plans, agencies and regions.
    public static final String COORDINATION = "coordination";

    private final Map<String, Upstream> byName = new LinkedHashMap<>();
    private final Set<String> leftOut;
    private final Optional<Upstream> console;
    private final Optional<Upstream> identity;

    Upstreams(GatewayConfig config, Vertx vertx, MeterRegistry metrics) {
        requireKnown(config);
        SortedSet<String> present = present(config.services().keySet(), config.only());
        SortedSet<String> absent = new TreeSet<>(config.services().keySet());
        absent.removeAll(present);
        leftOut = absent;
        config.services().entrySet().stream()
                .filter(entry -> present.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> byName.put(
                        entry.getKey(),
                        new Upstream(entry.getKey(), entry.getValue().url(), entry.getValue(), vertx, metrics)));
        console = config.console().url().map(url -> new Upstream("console", url, config.console(), vertx, metrics));
        identity = config.identity().url().map(url -> new Upstream("identity", url, config.identity(), vertx, metrics));
    }

    /// The services that are there. A name that was mistyped must not look like a service that is down.
    static SortedSet<String> present(Set<String> services, Optional<List<String>> named) {
        SortedSet<String> all = new TreeSet<>(services);
        SortedSet<String> only = new TreeSet<>(named.orElse(List.copyOf(all)));
        only.stream().filter(name -> !all.contains(name)).findFirst().ifPresent(name -> {
            throw new ConfigurationException("gateway.only names %s, which is no service; there are: %s"
                    .formatted(name, String.join(", ", all)));
        });
        return only;
    }

    /// Ends a request for what this service keeps, where it is not part of the platform. To try again would not help.
    public static Refusal absent(String service) {
        return Refusal.of(ProblemType.UNAVAILABLE, "detail.service-absent", service);
    }

    private static void requireKnown(GatewayConfig config) {
        config.services().keySet().stream()
                .filter(name -> !config.names().contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new ConfigurationException("gateway.services." + unknown + ".url is of no service; there are "
                            + String.join(", ", new TreeSet<>(config.names())));
                });
    }

    /// Ends a request for which these services would have to be heard.
    public static Refusal down(List<String> silent) {
        return Refusal.of(ProblemType.UNAVAILABLE, "detail.service-down", String.join(", ", silent))
                .with("Retry-After", "5");
    }

    /// Ends a request whose caller waits no longer, before these services were heard.
    public static Refusal late(List<String> silent) {
        return Refusal.of(ProblemType.GATEWAY_TIMEOUT, "detail.service-down", String.join(", ", silent))
                .with("Retry-After", "5");
    }

    /// Ends a request for which there is no room at the moment, here or before a service.
    public static Refusal crowded() {
        return Refusal.of(ProblemType.UNAVAILABLE, "detail.overloaded").with("Retry-After", "1");
    }

    public Optional<Upstream> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// Where pages are made for people, if anywhere. It is no service: nobody asks it for what it owns.
    public Optional<Upstream> console() {
        return console;
    }

    /// Where people sign in, if this gateway leads there. It is no service either.
    public Optional<Upstream> identity() {
        return identity;
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /// Whether a service is known and not part of this platform.
    public boolean isLeftOut(String name) {
        return leftOut.contains(name);
    }

    /// The service that is asked for what every service says alike: the office's, where it is there.
    public Upstream anyone() {
        Upstream office = byName.get(COORDINATION);
        return office == null ? byName.values().iterator().next() : office;
    }

    /// Asks several services the same at once; each answers for itself.
    public List<Answer> ask(
            Collection<String> services, HttpMethod method, String pathAndQuery, Map<String, String> headers) {
        return heard(asked(services, method, pathAndQuery, headers));
    }

    /// Asks all services the same at once, without waiting here.
    public Future<List<Answer>> askAll(HttpMethod method, String pathAndQuery, Map<String, String> headers) {
        return Future.all(asked(names(), method, pathAndQuery, headers)).map(all -> all.list());
    }

    /// Asks several services the same at once, so that more can be asked before anybody is waited for. One that is left
    /// out ends the request.
    public List<Future<Answer>> asked(
            Collection<String> services, HttpMethod method, String pathAndQuery, Map<String, String> headers) {
        List<Upstream> meant = services.stream()
                .map(name -> named(name).orElseThrow(() -> absent(name)))
                .toList();
        return meant.stream()
                .map(upstream -> upstream.ask(method, pathAndQuery, headers))
                .toList();
    }

    /// Waits for what was asked.
    public static List<Answer> heard(List<Future<Answer>> asked) {
        return asked.stream().map(Upstreams::heard).toList();
    }

    /// Waits for one thing that was asked, on a thread that may wait.
    public static <T> T heard(Future<T> asked) {
        return asked.toCompletionStage().toCompletableFuture().join();
    }
}
