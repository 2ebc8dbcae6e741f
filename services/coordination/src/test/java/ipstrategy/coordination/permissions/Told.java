package ipstrategy.coordination.permissions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What a thing says of an operation in its `_actions`: whoever reads it there must find it so at the door.
///
/// @param action as it is told, such as `correct-wording`
/// @param allowed whether the caller is told that it may be done
record Told(String action, boolean allowed) {

    /// How many steps above an operation's path the thing may stand that tells of it.
    private static final int STEPS = 4;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Operations that things tell of in other words than those of their names.
    private static final Map<String, String> IN_OTHER_WORDS = Map.of(
            "makeTask", "divide",
            "optIntoProvinceTask", "opt-in",
            "recordFinding", "find",
            "reviseMetric", "revise-definition",
            "setMeasureCadence", "set-rule");

    /// What a page of a list holds are other things.
    private static final String OTHERS = "items";

    /// What an answer tells of an operation, or null where it tells nothing. An action is told in the words of
    /// the operation's name, and may leave some out: `correct-wording` is `correctMeasureWording`. Where
    /// several fit, the one with the most words is meant.
    static @Nullable Told of(Operation operation, Answer answer) {
        return all(answer)
                .filter(action -> action.path("method").asText().equals(operation.method()))
                .filter(action -> isNamed(operation, action.path("action").asText()))
                .max(Comparator.comparingInt(
                        action -> words(action.path("action").asText()).size()))
                .map(action -> new Told(
                        action.path("action").asText(), action.path("allowed").asBoolean()))
                .orElse(null);
    }

    /// Whether an action that is told of is this operation.
    static boolean isNamed(Operation operation, String action) {
        if (action.equals(IN_OTHER_WORDS.get(operation.id()))) {
            return true;
        }
        List<String> said = words(action);
        List<String> named = words(operation.id());
        if (!said.getFirst().equals(named.getFirst())) {
            return false;
        }
        int next = 0;
        for (String word : named) {
            if (next < said.size() && word.equals(said.get(next))) {
                next++;
            }
        }
        return next == said.size();
    }

    /// The paths at which the thing may stand that an operation is done to, the nearest first.
    static List<String> places(String path) {
        String place = path.replaceFirst("\\?.*", "");
        Stream<String> places = Stream.iterate(
                place, above -> above.lastIndexOf('/') > 0, above -> above.substring(0, above.lastIndexOf('/')));
        return places.limit(STEPS).toList();
    }

    /// What is wrong with an answer after this was told, or null.
    @Nullable
    String against(Answer answer) {
        return allowed == answer.isSuccess()
                ? null
                : "told that it may %s%s, and answered %s".formatted(allowed ? "" : "not ", action, answer);
    }

    private static Stream<JsonNode> all(Answer answer) {
        return answer.isSuccess() ? all(read(answer.body())) : Stream.empty();
    }

    /// The thing's own, and those of its parts.
    private static Stream<JsonNode> all(JsonNode thing) {
        Stream<JsonNode> own = StreamSupport.stream(thing.path("_actions").spliterator(), false);
        Stream<JsonNode> ofParts = Stream.concat(
                        StreamSupport.stream(thing.spliterator(), false).filter(part -> thing.isArray()),
                        thing.properties().stream()
                                .filter(part -> !part.getKey().equals("_actions")
                                        && !part.getKey().equals(OTHERS))
                                .map(Map.Entry::getValue))
                .filter(JsonNode::isContainerNode)
                .flatMap(Told::all);
        return Stream.concat(own, ofParts);
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException none) {
            // Such as the text of a plan: it tells of nothing that can be done.
            return MissingNode.getInstance();
        }
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.replaceAll("([A-Z])", "-$1")
                        .toLowerCase(Locale.ROOT)
                        .split("-"))
                .toList();
    }
}
