package ipstrategy.gateway.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import ipstrategy.gateway.upstream.Answer;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.Correlation;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers a list that belongs to several services: asks each for its page, merges them, and names who was silent.
@ApplicationScoped
class Merging {

    private static final String BASE = "/api/v1";
    private static final List<String> HANDED_ON = List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE);

    private final Upstreams upstreams;
    private final ObjectMapper json;

    Merging(Upstreams upstreams, ObjectMapper json) {
        this.upstreams = upstreams;
        this.json = json;
    }

    /// What the services answered to one question.
    ///
    /// @param answers the answers, by service
    /// @param silent who did not answer
    record Collected(Map<String, JsonNode> answers, List<String> silent) {}

    /// Merges one list, as the request asks for it.
    ///
    /// @param path the list's path below the base
    /// @param services who owns part of it
    /// @param order how its rows may be ordered
    Listing<JsonNode> merge(String path, Collection<String> services, Order order, Asked asked) {
        Collected collected = collect(services, BASE + path + asked.query(), asked);
        Merge merge = order.merge(asked.uri().getQueryParameters().getFirst("sort"));
        return merge.merge(List.copyOf(collected.answers().values()), limit(asked.uri()), collected.silent());
    }

    /// The services that a request means: all of them, or the one its `service` filter names.
    Collection<String> meant(UriInfo uri) {
        String service = uri.getQueryParameters().getFirst("service");
        if (service == null) {
            return upstreams.names();
        }
        if (upstreams.named(service).isEmpty()) {
            throw Refusal.because(
                    ProblemType.INVALID_PARAMETER,
                    Fault.query("service", "fault.not-one-of", String.join(", ", upstreams.names())));
        }
        return List.of(service);
    }

    /// All services, where the question itself says whose it is.
    Collection<String> all() {
        return upstreams.names();
    }

    /// Asks services the same question; a service that refuses it refuses it for all.
    Collected collect(Collection<String> services, String pathAndQuery, Asked asked) {
        Map<String, JsonNode> answers = new HashMap<>();
        List<String> silent = new ArrayList<>();
        for (Answer answer : upstreams.ask(services, HttpMethod.GET, pathAndQuery, handedOn(asked.headers()))) {
            switch (answer) {
                case Answer.Silent(String service) -> silent.add(service);
                case Answer.Given given when given.status() >= 500 -> silent.add(given.service());
                case Answer.Given given when given.status() != 200 -> throw refused(given);
                case Answer.Given given -> answers.put(given.service(), read(given));
            }
        }
        return new Collected(answers, silent.stream().sorted().toList());
    }

    private JsonNode read(Answer.Given given) {
        try {
            return json.readTree(given.body().getBytes());
        } catch (IOException notJson) {
            throw Refusal.of(ProblemType.BAD_GATEWAY, "detail.bad-gateway");
        }
    }

    private static WebApplicationException refused(Answer.Given given) {
        return new WebApplicationException(Response.status(given.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(given.body().getBytes())
                .build());
    }

    private static Map<String, String> handedOn(HttpHeaders headers) {
        Map<String, String> handed = new HashMap<>();
        handed.put(Correlation.HEADER, Correlation.current());
        for (String name : HANDED_ON) {
            @Nullable String value = headers.getHeaderString(name);
            if (value != null) {
                handed.put(name, value);
            }
        }
        return handed;
    }

    /// The limit of the request; one that is malformed has already been refused by a service, where any answered.
    private static int limit(UriInfo uri) {
        String limit = uri.getQueryParameters().getFirst("limit");
        try {
            return limit == null ? Page.USUAL_LIMIT : Math.max(0, Integer.parseInt(limit));
        } catch (NumberFormatException notANumber) {
            return Page.USUAL_LIMIT;
        }
    }
}
