package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.web.Language;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The problems that any operation can answer with. Each is one shared response of the document, with one example for
/// every kind of its status, in the words in which it is really said.
final class Problems {

    static final String TYPE = Problem.MEDIA_TYPE;

    private static final String CORRELATION = "3f2b8c1e-6d0a-4b7e-9f5d-0c1a2e4b6d80";

    /// Any request can meet these: 403 also where anybody may read, by a machine client without the scope.
    private static final List<Integer> ALWAYS = List.of(400, 401, 403, 406, 429, 500, 502, 503, 504);

    /// And a request with a body these.
    private static final List<Integer> WITH_A_BODY = List.of(413, 415);

    /// And a change, by the state of the thing.
    private static final List<Integer> ON_CHANGE = List.of(404, 409, 422);

    private static final List<Integer> WITH_A_TAG = List.of(412, 428);
    private static final List<Integer> LATER = List.of(429, 503, 504);

    private static final Map<Integer, String> NAMES = names();

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    /// Names what the operation can be refused with. What its door says of a status in its own words stays.
    void complete(String method, ObjectNode operation) {
        ObjectNode responses = operation.withObject("/responses");
        responses.properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("4") || status.startsWith("5"))
                .toList()
                .forEach(status -> inOwnWords(Integer.parseInt(status), (ObjectNode) responses.get(status)));
        ALWAYS.forEach(status -> refer(responses, status));
        if (has(operation, "path", "")) {
            refer(responses, 404);
        }
        if (!method.equals("get")) {
            ON_CHANGE.forEach(status -> refer(responses, status));
        }
        if (operation.has("requestBody")) {
            WITH_A_BODY.forEach(status -> refer(responses, status));
        }
        if (has(operation, "header", "If-Match")) {
            WITH_A_TAG.forEach(status -> refer(responses, status));
        }
    }

    private static boolean has(ObjectNode operation, String place, String name) {
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals(place)
                    && parameter.path("name").asText().endsWith(name)) {
                return true;
            }
        }
        return false;
    }

    private void inOwnWords(int status, ObjectNode response) {
        String words = response.path("description").asText();
        if (Set.of("", "Bad Request", "Not Authorized", "Not Allowed").contains(words)) {
            response.removeAll();
            return;
        }
        ObjectNode shared = shared(status);
        shared.put("description", words);
        response.removeAll();
        response.setAll(shared);
    }

    private static void refer(ObjectNode responses, int status) {
        if (NAMES.containsKey(status) && responses.path(String.valueOf(status)).isEmpty()) {
            responses.putObject(String.valueOf(status)).put("$ref", "#/components/responses/" + NAMES.get(status));
        }
    }

    /// The shared responses.
    ObjectNode responses() {
        ObjectNode responses = json.createObjectNode();
        NAMES.forEach((status, name) -> responses.set(name, shared(status)));
        return responses;
    }

    private ObjectNode shared(int status) {
        ObjectNode response = json.createObjectNode();
        List<ProblemType> kinds = kinds(status);
        response.put(
                "description",
                String.join(
                        "; or: ",
                        kinds.stream().map(kind -> example(kind).title()).toList()));
        ObjectNode headers = response.putObject("headers");
        Answers.always(headers);
        Answers.said(headers);
        if (status == 401) {
            headers.putObject("WWW-Authenticate").put("$ref", "#/components/headers/Challenge");
        }
        if (LATER.contains(status)) {
            headers.putObject("Retry-After").put("$ref", "#/components/headers/RetryAfter");
        }
        ObjectNode content = response.putObject("content").putObject(TYPE);
        content.putObject("schema").put("$ref", "#/components/schemas/Problem");
        ObjectNode examples = content.putObject("examples");
        kinds.forEach(kind -> examples.putObject(kind.slug()).set("value", json.valueToTree(example(kind))));
        return response;
    }

    private static Problem example(ProblemType kind) {
        return Problem.plain(kind, Language.EN, CORRELATION);
    }

    private static List<ProblemType> kinds(int status) {
        return Arrays.stream(ProblemType.values())
                .filter(kind -> kind.status() == status)
                .toList();
    }

    /// `BodyTooLarge` for 413: the first kind of each status names it.
    private static Map<Integer, String> names() {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (ProblemType kind : ProblemType.values()) {
            StringBuilder name = new StringBuilder();
            for (String word : kind.slug().split("-")) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
            names.putIfAbsent(kind.status(), name.toString());
        }
        return names;
    }
}
