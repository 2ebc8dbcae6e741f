package ipstrategy.gateway.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import ipstrategy.gateway.upstream.Answer;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Reads the feeds of all services at once and tells them as one. Whatever happened to one thing is told in its order:
/// a thing lives in one service, and a service's own order is never changed. Between services the time decides.
@ApplicationScoped
class Reading {

    private static final String FEED = "/api/v1/events";

    private final Upstreams upstreams;
    private final ObjectMapper json;

    Reading(Upstreams upstreams, ObjectMapper json) {
        this.upstreams = upstreams;
        this.json = json;
    }

    Collection<String> services() {
        return upstreams.names();
    }

    /// What some services answered.
    ///
    /// @param feeds the answers, by service
    /// @param gone who no longer keeps what was asked for
    /// @param silent who did not answer
    private record Heard(Map<String, JsonNode> feeds, List<String> gone, List<String> silent) {}

    /// The events after a place.
    EventPage read(Wanted wanted, EventCursor after, Map<String, String> headers) {
        List<String> asked = wanted.of(services());
        Heard heard = ask(asked, service -> wanted.after(after.of(service)), headers);
        List<String> gone = new ArrayList<>(heard.gone());
        // A feed that is shorter than what was seen of it began anew: what it tells now was never seen.
        heard.feeds().forEach((service, feed) -> {
            if (feed.path("total").asLong() < after.of(service).orElse(0)) {
                gone.add(service);
            }
        });
        if (!gone.isEmpty()) {
            throw refuseGone(gone, after, headers);
        }
        return merged(heard, after, wanted.limit());
    }

    /// The place behind all that has happened until now, in every service, as a page on which nothing is told yet. It
    /// is not known while one is silent.
    EventPage now(Wanted wanted, Map<String, String> headers) {
        Heard heard = ask(services(), service -> "?limit=1", headers);
        if (!heard.silent().isEmpty()) {
            throw Upstreams.down(heard.silent());
        }
        Map<String, Long> ends = new TreeMap<>();
        heard.feeds()
                .forEach((service, feed) -> ends.put(service, feed.path("total").asLong()));
        long total = wanted.of(services()).stream()
                .mapToLong(service -> ends.getOrDefault(service, 0L))
                .sum();
        return new EventPage(List.of(), EventCursor.START.with(ends), total, false, List.of());
    }

    /// One feed while it is merged with the others.
    ///
    /// @param waiting those of its events that have not been taken
    private record Source(String service, JsonNode feed, Deque<JsonNode> waiting) {

        static Source of(String service, JsonNode feed) {
            Deque<JsonNode> waiting = new ArrayDeque<>();
            feed.path("items").forEach(waiting::add);
            return new Source(service, feed, waiting);
        }

        /// When its next event happened.
        Instant time() {
            return Reading.time(waiting.getFirst());
        }

        long last() {
            return feed.path("total").asLong();
        }
    }

    private static EventPage merged(Heard heard, EventCursor after, int limit) {
        List<Source> sources = heard.feeds().entrySet().stream()
                .map(feed -> Source.of(feed.getKey(), feed.getValue()))
                .toList();
        List<EventPage.Told> told = new ArrayList<>();
        Map<String, Long> reached = new TreeMap<>();
        Optional<Source> next = first(sources);
        while (next.isPresent() && told.size() < limit) {
            Source source = next.get();
            EventPage.Told one =
                    new EventPage.Told(source.service(), source.waiting().removeFirst());
            told.add(one);
            reached.put(source.service(), one.position());
            next = first(sources);
        }
        sources.stream()
                .filter(source -> source.waiting().isEmpty())
                .forEach(source ->
                        reached.put(source.service(), source.feed().path("next").asLong()));
        boolean more = sources.stream().anyMatch(source -> reached.getOrDefault(source.service(), 0L) < source.last());
        long total = sources.stream().mapToLong(Source::last).sum();
        return new EventPage(told, after.with(reached), total, more, heard.silent());
    }

    /// The service whose next event happened first.
    private static Optional<Source> first(List<Source> sources) {
        return sources.stream()
                .filter(source -> !source.waiting().isEmpty())
                .min(Comparator.comparing(Source::time).thenComparing(Source::service));
    }

    /// An event that tells no time comes first: it must not hold up its feed.
    private static Instant time(JsonNode event) {
        try {
            return Instant.parse(event.path("time").asText());
        } catch (DateTimeParseException untold) {
            return Instant.MIN;
        }
    }

    /// Names the services that no longer keep what was asked for, and leads to the first that they do.
    private Refusal refuseGone(List<String> gone, EventCursor after, Map<String, String> headers) {
        Heard heard = ask(gone, service -> "?limit=1", headers);
        if (!heard.silent().isEmpty()) {
            throw Upstreams.down(heard.silent());
        }
        Map<String, Long> earliest = new TreeMap<>();
        heard.feeds()
                .forEach((service, feed) ->
                        earliest.put(service, feed.path("earliest").asLong()));
        String first = after.with(earliest).encoded();
        return Refusal.because(
                        ProblemType.GONE,
                        Fault.query("after", "fault.events-gone", String.join(", ", earliest.keySet())))
                .with(HttpHeaders.LINK, "<?after=" + first + ">; rel=\"first\"");
    }

    private Heard ask(Collection<String> services, Function<String, String> question, Map<String, String> headers) {
        Map<String, Future<Answer>> coming = new LinkedHashMap<>();
        services.forEach(service -> coming.put(
                service,
                upstreams.named(service).orElseThrow().ask(HttpMethod.GET, FEED + question.apply(service), headers)));
        Map<String, JsonNode> feeds = new TreeMap<>();
        List<String> gone = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        coming.forEach((service, answer) -> {
            switch (Upstreams.heard(answer)) {
                case Answer.Silent _ -> silent.add(service);
                case Answer.Given given when given.status() >= 500 -> silent.add(service);
                case Answer.Given given when given.status() == ProblemType.GONE.status() -> gone.add(service);
                // Who may read a feed is said by the services, and a service that refuses refuses for all.
                case Answer.Given given when given.status() != 200 -> throw given.refused();
                case Answer.Given given -> feeds.put(service, given.json(json));
            }
        });
        return new Heard(feeds, gone, silent.stream().sorted().toList());
    }
}
