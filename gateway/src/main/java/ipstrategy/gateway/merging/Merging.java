package ipstrategy.gateway.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import ipstrategy.gateway.expanding.Expanding;
import ipstrategy.gateway.expanding.Link;
import ipstrategy.gateway.expanding.Linked;
import ipstrategy.gateway.upstream.Answer;
import ipstrategy.gateway.upstream.HandedOn;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Answers a list that belongs to several services: asks each for its page, merges them, and names who was silent.
@ApplicationScoped
class Merging {

    private static final String BASE = "/api/v1";

    private final Upstreams upstreams;
    private final Expanding expanding;
    private final ObjectMapper json;

    Merging(Upstreams upstreams, Expanding expanding, ObjectMapper json) {
        this.upstreams = upstreams;
        this.expanding = expanding;
        this.json = json;
    }

    /// What the services answered to one question.
    ///
    /// @param answers the answers, by service
    /// @param silent who did not answer
    record Collected(Map<String, JsonNode> answers, List<String> silent) {}

    /// All rows of a list, and who did not answer for one of its pages.
    record Rows(List<JsonNode> rows, List<String> silent) {}

    /// Merges one list, as the request asks for it.
    ///
    /// @param path the list's path below the base
    /// @param services who owns part of it
    /// @param order how its rows may be ordered
    Listing<JsonNode> merge(String path, Collection<String> services, Order order, Asked asked) {
        String sort = asked.uri().getQueryParameters().getFirst("sort");
        return merge(path, services, order, asked, order.needed(sort), "");
    }

    /// The same, where these fields of the rows are needed besides those asked for.
    private Listing<JsonNode> merge(
            String path, Collection<String> services, Order order, Asked asked, List<String> needed, String done) {
        Collected collected = collect(services, BASE + path + asked.query(needed, done), asked);
        List<JsonNode> pages = List.copyOf(collected.answers().values());
        List<String> ids = asked.ids();
        if (!ids.isEmpty()) {
            List<JsonNode> found = new ArrayList<>();
            pages.forEach(page -> page.path("items").forEach(found::add));
            return Listing.ofIds(ids, found, one -> one.path(order.id()).asText(), collected.silent());
        }
        Merge merge = order.merge(asked.uri().getQueryParameters().getFirst("sort"));
        return merge.merge(pages, limit(asked.uri()), collected.silent());
    }

    /// Merges one list of a resource that links to others, and expands the links that the request names.
    Listing<JsonNode> mergeLinked(Linked linked, String path, Collection<String> services, Order order, Asked asked) {
        List<Link> links = expanding.asked(linked, asked.uri());
        List<String> needed =
                new ArrayList<>(order.needed(asked.uri().getQueryParameters().getFirst("sort")));
        links.forEach(link -> needed.add(link.name()));
        Listing<JsonNode> merged = merge(path, services, order, asked, needed, Expanding.PARAMETER);
        expanding.expand(merged.items(), links, asked.headers());
        return merged;
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

    /// Collects all rows of a list, page by page, from each service that has more; a row of several services comes from
    /// each of them.
    ///
    /// @param pathAndQuery the list below the base, with a query and without a limit
    Rows rows(Collection<String> services, String pathAndQuery, Asked asked) {
        List<JsonNode> rows = new ArrayList<>();
        SortedSet<String> silent = new TreeSet<>();
        Map<String, String> cursors = new HashMap<>();
        services.forEach(service -> cursors.put(service, ""));
        while (!cursors.isEmpty()) {
            for (String cursor : Set.copyOf(cursors.values())) {
                List<String> here = cursors.keySet().stream()
                        .filter(service -> cursor.equals(cursors.get(service)))
                        .toList();
                here.forEach(cursors::remove);
                String page = BASE + pathAndQuery + "&limit=" + Page.GREATEST_LIMIT + cursor;
                Collected collected = collect(here, page, asked);
                silent.addAll(collected.silent());
                collected.answers().forEach((service, answer) -> {
                    answer.path("items").forEach(rows::add);
                    if (answer.hasNonNull("next")) {
                        cursors.put(
                                service,
                                "&cursor=" + encoded(answer.path("next").asText()));
                    }
                });
            }
        }
        return new Rows(rows, List.copyOf(silent));
    }

    /// Asks services the same question; a service that refuses it refuses it for all.
    Collected collect(Collection<String> services, String pathAndQuery, Asked asked) {
        return collect(services, HttpMethod.GET, pathAndQuery, asked);
    }

    /// Tells services to do the same; a service that refuses refuses for all.
    Collected collect(Collection<String> services, HttpMethod method, String pathAndQuery, Asked asked) {
        Map<String, JsonNode> answers = new HashMap<>();
        List<String> silent = new ArrayList<>();
        for (Answer answer : upstreams.ask(services, method, pathAndQuery, HandedOn.of(asked.headers()))) {
            switch (answer) {
                case Answer.Silent(String service) -> silent.add(service);
                case Answer.Given given when given.status() >= 500 -> silent.add(given.service());
                case Answer.Given given when given.status() != 200 && given.status() != 202 -> throw given.refused();
                case Answer.Given given -> answers.put(given.service(), given.json(json));
            }
        }
        return new Collected(answers, silent.stream().sorted().toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
