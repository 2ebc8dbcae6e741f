package ipstrategy.gateway.reviewing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.buffer.Buffer;
import ipstrategy.gateway.upstream.Answer;
import ipstrategy.web.problem.ProblemType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What became of each of many decisions, as far as it has come.
final class Gathered {

    private final List<NewReview> reviews;
    private final ObjectMapper json;
    private final JsonNode[] outcomes;
    private final SortedSet<String> silent = new TreeSet<>();

    Gathered(List<NewReview> reviews, ObjectMapper json) {
        this.reviews = reviews;
        this.json = json;
        this.outcomes = new JsonNode[reviews.size()];
    }

    /// One of these may have the report, and does not say.
    void hidden(int place, List<String> services) {
        silent.addAll(services);
        fail(place, ProblemType.UNAVAILABLE.status(), ProblemType.UNAVAILABLE.slug());
    }

    /// Takes what a service answered to its share.
    ///
    /// @param share the places of what it was asked, in the order in which it was
    void take(List<Integer> share, Answer answer) {
        switch (answer) {
            case Answer.Silent(String service) -> share.forEach(place -> hidden(place, List.of(service)));
            case Answer.Given(String service, int status, Buffer _)
            when status >= 500 -> share.forEach(place -> hidden(place, List.of(service)));
            case Answer.Given(String _, int status, Buffer body)
            when status != 200 -> share.forEach(place -> fail(place, status, Spreading.kind(read(body))));
            case Answer.Given(String service, int _, Buffer body) -> {
                JsonNode items = read(body).path("items");
                for (int i = 0; i < share.size(); i++) {
                    JsonNode item = items.path(i);
                    if (item.path("id")
                            .asText()
                            .equals(reviews.get(share.get(i)).id())) {
                        outcomes[share.get(i)] = item;
                    } else {
                        hidden(share.get(i), List.of(service));
                    }
                }
            }
        }
    }

    SortedSet<String> silent() {
        return silent;
    }

    /// Reports that were not where they were looked for.
    List<String> missed() {
        List<String> missed = new ArrayList<>();
        for (JsonNode outcome : outcomes) {
            if (outcome.path("status").asInt() == ProblemType.NOT_FOUND.status()) {
                missed.add(outcome.path("id").asText());
            }
        }
        return missed;
    }

    Reviews reviews() {
        return new Reviews(Arrays.asList(outcomes), List.copyOf(silent));
    }

    private void fail(int place, int status, String kind) {
        outcomes[place] = json.createObjectNode()
                .put("id", reviews.get(place).id())
                .put("status", status)
                .putNull("report")
                .put("problem", kind);
    }

    private JsonNode read(Buffer body) {
        try {
            return json.readTree(body.getBytes());
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
