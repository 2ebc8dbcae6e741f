package ipstrategy.gateway.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import ipstrategy.gateway.upstream.Answer;
import ipstrategy.gateway.upstream.HandedOn;
import ipstrategy.gateway.upstream.Upstream;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares two plans over all services: each tells what it owns of them, halves are joined, and what only the whole
/// shows is asked for. A plan has some hundred measures, so all of them are read for each page.
@ApplicationScoped
class ComparingPlans {

    private static final String COMPARISON = "/api/v1/lineage/comparison";

    /// How many pairs are compared at once.
    private static final int AT_ONCE = 32;

    private final Merging merging;
    private final Upstreams upstreams;
    private final ObjectMapper json;

    ComparingPlans(Merging merging, Upstreams upstreams, ObjectMapper json) {
        this.merging = merging;
        this.upstreams = upstreams;
        this.json = json;
    }

    /// Which pairs a request means; null means no condition.
    record Filter(
            @Nullable String from,
            @Nullable String to,
            @Nullable String relation,
            @Nullable String deadline) {

        /// Only the plans: what became of a measure may be known to nobody alone.
        String plans() {
            StringBuilder query = new StringBuilder("?sort=id");
            if (from != null) {
                query.append("&from=").append(URLEncoder.encode(from, StandardCharsets.UTF_8));
            }
            if (to != null) {
                query.append("&to=").append(URLEncoder.encode(to, StandardCharsets.UTF_8));
            }
            return query.toString();
        }
    }

    Listing<JsonNode> compare(Filter filter, Page page, Asked asked) {
        Merging.Rows told = merging.rows(upstreams.names(), "/lineage" + filter.plans(), asked);
        SortedSet<String> silent = new TreeSet<>(told.silent());
        List<ObjectNode> pairs = new Halves(told.rows())
                .pairs().stream()
                        .filter(pair -> filter.relation() == null || Halves.isOf(pair, filter.relation()))
                        .toList();
        if (filter.deadline() != null) {
            compare(pairs, asked, silent);
            pairs = pairs.stream()
                    .filter(pair -> filter.deadline().equals(Halves.deadline(pair)))
                    .toList();
        }
        Listing<ObjectNode> listing =
                Listing.cut(pairs, page, pair -> pair.path("id").asText());
        compare(listing.items(), asked, silent);
        return new Listing<>(List.copyOf(listing.items()), listing.total(), listing.next(), List.copyOf(silent));
    }

    /// Has those pairs compared that nobody could compare alone. The rule is the services' own, whichever is asked.
    private void compare(List<ObjectNode> pairs, Asked asked, SortedSet<String> silent) {
        List<ObjectNode> uncompared =
                pairs.stream().filter(Halves::isUncompared).toList();
        Upstream anyone = upstreams.anyone();
        Map<String, String> headers = new HashMap<>(HandedOn.of(asked.headers()));
        headers.put("Content-Type", "application/json");
        for (int first = 0; first < uncompared.size(); first += AT_ONCE) {
            List<ObjectNode> some = uncompared.subList(first, Math.min(first + AT_ONCE, uncompared.size()));
            List<Future<Answer>> answers = new ArrayList<>();
            some.forEach(pair -> answers.add(anyone.tell(HttpMethod.POST, COMPARISON, headers, ends(pair))));
            for (int i = 0; i < some.size(); i++) {
                take(some.get(i), Upstreams.heard(answers.get(i)), silent);
            }
        }
    }

    private void take(ObjectNode pair, Answer answer, SortedSet<String> silent) {
        if (answer instanceof Answer.Given given && given.status() == 200) {
            try {
                Halves.compared(pair, json.readTree(given.body().getBytes()));
                return;
            } catch (IOException notJson) {
                // Told like no answer at all.
            }
        }
        silent.add(answer.service());
    }

    private Buffer ends(ObjectNode pair) {
        ObjectNode ends = json.createObjectNode();
        ends.set("earlier", pair.path("from").path("measure"));
        ends.set("later", pair.path("to").path("measure"));
        return Buffer.buffer(ends.toString());
    }
}
