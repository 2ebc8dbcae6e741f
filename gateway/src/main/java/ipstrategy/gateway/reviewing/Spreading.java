package ipstrategy.gateway.reviewing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import ipstrategy.gateway.passing.Owners;
import ipstrategy.gateway.upstream.Answer;
import ipstrategy.gateway.upstream.Deadline;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Spreads decisions on many reports over the services that own them, each service its own in one request, and puts the
/// answers together in the order asked. A report is with its measure, by which its id begins.
@ApplicationScoped
class Spreading {

    private static final String BASE = "/api/v1";
    private static final Pattern REPORT = Pattern.compile("([A-Za-z0-9-]{1,80})_.*");

    /// How many measures are looked for at once.
    private static final int AT_ONCE = 16;

    private final Owners owners;
    private final Upstreams upstreams;
    private final ObjectMapper json;

    Spreading(Owners owners, Upstreams upstreams, ObjectMapper json) {
        this.owners = owners;
        this.upstreams = upstreams;
        this.json = json;
    }

    /// What became of the request.
    sealed interface Outcome {

        /// Each report has an outcome of its own.
        record Decided(Reviews reviews) implements Outcome {}

        /// All who were asked refused the whole, as where the caller is not the office; in the words of the first.
        record Refused(int status, byte[] problem) implements Outcome {}
    }

    /// What one service is asked: the places of its reports.
    private record Asked(List<Integer> share, Future<Answer> answer) {}

    Outcome spread(List<NewReview> reviews, Map<String, String> handedOn) {
        Gathered gathered = new Gathered(reviews, json);
        SortedMap<String, List<Integer>> shares = shares(reviews, gathered, Deadline.of(handedOn));
        Map<String, String> headers = new HashMap<>(handedOn);
        headers.put("Content-Type", "application/json");
        List<Asked> asked = new ArrayList<>();
        shares.forEach((service, share) -> asked.add(new Asked(
                share,
                upstreams
                        .named(service)
                        .orElseThrow()
                        .tell(HttpMethod.POST, BASE + "/report-reviews", headers, body(reviews, share)))));
        List<Answer.Given> refused = new ArrayList<>();
        for (Asked one : asked) {
            Answer answer = Upstreams.heard(one.answer());
            if (answer instanceof Answer.Given given && given.status() >= 400 && given.status() < 500) {
                refused.add(given);
            }
            gathered.take(one.share(), answer);
        }
        if (!refused.isEmpty()
                && refused.size() == asked.size()
                && gathered.silent().isEmpty()) {
            return new Outcome.Refused(
                    refused.getFirst().status(), refused.getFirst().body().getBytes());
        }
        gathered.missed().forEach(report -> owners.forget(Owners.measureOf(report)));
        return new Outcome.Decided(gathered.reviews());
    }

    /// Which service has which of the reports, by their places. What nobody has is asked of one of them, which says so
    /// in the right words.
    private SortedMap<String, List<Integer>> shares(
            List<NewReview> reviews, Gathered gathered, Map<String, String> deadline) {
        Map<String, Owners.Owner> found = owners(reviews, deadline);
        SortedMap<String, List<Integer>> shares = new TreeMap<>();
        for (int place = 0; place < reviews.size(); place++) {
            String id = reviews.get(place).id();
            Owners.Owner owner = found.getOrDefault(Owners.measureOf(id), new Owners.Owner.Nobody());
            switch (owner) {
                case Owners.Owner.Known(var upstream) -> share(shares, upstream.name(), place);
                case Owners.Owner.Nobody() -> share(shares, upstreams.anyone().name(), place);
                case Owners.Owner.Hidden(List<String> silent) -> gathered.hidden(place, silent);
            }
        }
        return shares;
    }

    private Map<String, Owners.Owner> owners(List<NewReview> reviews, Map<String, String> deadline) {
        List<String> paths = reviews.stream()
                .map(NewReview::id)
                .filter(id -> REPORT.matcher(id).matches())
                .map(Owners::measureOf)
                .distinct()
                .toList();
        Map<String, Owners.Owner> found = new HashMap<>();
        for (int first = 0; first < paths.size(); first += AT_ONCE) {
            List<String> some = paths.subList(first, Math.min(first + AT_ONCE, paths.size()));
            List<Future<Owners.Owner>> looking =
                    some.stream().map(path -> owners.of(path, deadline)).toList();
            for (int i = 0; i < some.size(); i++) {
                found.put(some.get(i), Upstreams.heard(looking.get(i)));
            }
        }
        return found;
    }

    private static void share(SortedMap<String, List<Integer>> shares, String service, int place) {
        shares.computeIfAbsent(service, none -> new ArrayList<>()).add(place);
    }

    private Buffer body(List<NewReview> reviews, List<Integer> share) {
        try {
            return Buffer.buffer(
                    json.writeValueAsBytes(share.stream().map(reviews::get).toList()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The kind of a problem that a service told, such as `forbidden`.
    static String kind(JsonNode problem) {
        String type = problem.path("type").asText();
        return type.isEmpty() ? ProblemType.BAD_GATEWAY.slug() : type.substring(type.lastIndexOf('/') + 1);
    }
}
