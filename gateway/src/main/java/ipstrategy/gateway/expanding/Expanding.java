package ipstrategy.gateway.expanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import ipstrategy.gateway.upstream.Answer;
import ipstrategy.gateway.upstream.HandedOn;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Fetches what things link to, many by one request, and puts it beside them under `_expanded`.
@ApplicationScoped
public class Expanding {

    /// The parameter that names the links.
    public static final String PARAMETER = "expand";

    /// How many things are fetched for one answer.
    static final int MOST = 200;

    private static final int AT_ONCE = 100;

    private final Upstreams upstreams;
    private final ObjectMapper json;

    Expanding(Upstreams upstreams, ObjectMapper json) {
        this.upstreams = upstreams;
        this.json = json;
    }

    /// What was fetched.
    ///
    /// @param byId the things of each list, by their ids
    /// @param silent who did not answer, or not with what was asked for
    private record Fetched(Map<String, Map<String, JsonNode>> byId, Set<String> silent) {}

    /// What is to be fetched of one list. Links that lead to the same list name its things by the same field.
    private record Wanted(Link link, Set<String> ids) {}

    /// The links that a request names, read strictly.
    public List<Link> asked(Linked linked, UriInfo uri) {
        List<String> written = uri.getQueryParameters().get(PARAMETER);
        if (written == null) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        if (written.size() > 1) {
            faults.add(Fault.query(PARAMETER, "fault.repeated"));
        }
        for (String name : new LinkedHashSet<>(List.of(written.getFirst().split(",", -1)))) {
            linked.link(name)
                    .ifPresentOrElse(
                            links::add,
                            () -> faults.add(Fault.query(PARAMETER, "fault.no-such-link", name, linked.names())));
        }
        if (!faults.isEmpty()) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, faults);
        }
        return links;
    }

    /// Shows things with what they link to.
    public void expand(List<JsonNode> things, List<Link> links, HttpHeaders headers) {
        if (links.isEmpty() || things.isEmpty()) {
            return;
        }
        Fetched fetched = fetch(things, links, HandedOn.of(headers));
        for (JsonNode thing : things) {
            if (thing instanceof ObjectNode open) {
                open.set("_expanded", expanded(open, links, fetched));
            }
        }
    }

    private ObjectNode expanded(ObjectNode thing, List<Link> links, Fetched fetched) {
        ObjectNode expanded = json.createObjectNode();
        for (Link link : links) {
            ObjectNode found = expanded.putObject(link.name());
            Map<String, JsonNode> byId = fetched.byId().getOrDefault(link.list(), Map.of());
            link.ids(thing).forEach(id -> {
                JsonNode one = byId.get(id);
                if (one != null) {
                    found.set(id, one);
                }
            });
        }
        fetched.silent().forEach(expanded.putArray("unavailable")::add);
        return expanded;
    }

    private Fetched fetch(List<JsonNode> things, List<Link> links, Map<String, String> headers) {
        Map<String, Wanted> lists = new HashMap<>();
        for (Link link : links) {
            Wanted wanted = lists.computeIfAbsent(link.list(), list -> new Wanted(link, new LinkedHashSet<>()));
            things.forEach(thing -> wanted.ids().addAll(link.ids(thing)));
        }
        if (lists.values().stream().mapToInt(wanted -> wanted.ids().size()).sum() > MOST) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query(PARAMETER, "fault.expand-too-much", MOST));
        }
        // All is asked before anything is waited for.
        Map<Link, List<Future<Answer>>> asked = new HashMap<>();
        lists.values()
                .forEach(wanted -> asked.put(wanted.link(), ask(wanted.link(), List.copyOf(wanted.ids()), headers)));
        Fetched fetched = new Fetched(new HashMap<>(), new TreeSet<>());
        asked.forEach((link, answers) -> Upstreams.heard(answers).forEach(answer -> take(answer, link, fetched)));
        lists.values().stream()
                .filter(wanted -> !wanted.link().ofAll() && upstreams.isLeftOut(Upstreams.COORDINATION))
                .forEach(wanted -> fetched.silent().add(Upstreams.COORDINATION));
        return fetched;
    }

    private List<Future<Answer>> ask(Link link, List<String> ids, Map<String, String> headers) {
        Collection<String> services = link.ofAll() ? upstreams.names() : List.of(Upstreams.COORDINATION);
        if (services.stream().anyMatch(upstreams::isLeftOut)) {
            return List.of();
        }
        List<Future<Answer>> asked = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            String some = String.join(",", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
            String question = "/api/v1/" + link.list() + "?ids=" + encoded(some);
            asked.addAll(upstreams.asked(services, HttpMethod.GET, question, headers));
        }
        return asked;
    }

    private void take(Answer answer, Link link, Fetched fetched) {
        switch (answer) {
            case Answer.Silent(String service) -> fetched.silent().add(service);
            case Answer.Given given
            when given.status() != 200 -> fetched.silent().add(given.service());
            case Answer.Given given -> {
                Map<String, JsonNode> byId = fetched.byId().computeIfAbsent(link.list(), list -> new HashMap<>());
                given.json(json)
                        .path("items")
                        .forEach(one -> byId.put(one.path(link.id()).asText(), one));
            }
        }
    }

    private static String encoded(String ids) {
        return URLEncoder.encode(ids, StandardCharsets.UTF_8);
    }
}
