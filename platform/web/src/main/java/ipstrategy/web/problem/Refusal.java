package ipstrategy.web.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ends a request with a problem. Doors throw it; rules of a domain answer with sealed results instead.
public final class Refusal extends RuntimeException {

    private final ProblemType type;
    private final String word;
    private final List<Object> arguments;
    private final List<Fault> faults;
    private final Map<String, String> headers;
    private final @Nullable Standing standing;

    private Refusal(
            ProblemType type,
            String word,
            List<Object> arguments,
            List<Fault> faults,
            Map<String, String> headers,
            @Nullable Standing standing) {
        super(type.slug() + ": " + word + " " + arguments + " " + faults, null, false, false);
        this.type = type;
        this.word = word;
        this.arguments = List.copyOf(arguments);
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
        this.standing = standing;
    }

    /// Where the thing stands that a caller wanted to change, and what may be done with it there.
    private record Standing(String state, List<String> allowedActions) {}

    /// A refusal that one sentence explains.
    public static Refusal of(ProblemType type, String word, Object... arguments) {
        return new Refusal(type, word, List.of(arguments), List.of(), Map.of(), null);
    }

    /// A refusal because of named parts of the request.
    public static Refusal because(ProblemType type, List<Fault> faults) {
        return new Refusal(type, "detail." + type.slug(), List.of(), faults, Map.of(), null);
    }

    public static Refusal because(ProblemType type, Fault... faults) {
        return because(type, List.of(faults));
    }

    /// A transition that the thing's state does not allow.
    ///
    /// @param state the state it is in
    /// @param allowedActions the names of the actions that this state allows
    public static Refusal conflict(String word, Enum<?> state, List<String> allowedActions, Object... arguments) {
        Standing standing = new Standing(state.name(), List.copyOf(allowedActions));
        return new Refusal(ProblemType.CONFLICT, word, List.of(arguments), List.of(), Map.of(), standing);
    }

    /// A transition that the thing's state allows, and what is still wrong with the thing does not.
    ///
    /// @param faults what is wrong, each with its place
    /// @param state the state it is in
    /// @param allowedActions the names of the actions that are left
    public static Refusal unfinished(List<Fault> faults, Enum<?> state, List<String> allowedActions) {
        Standing standing = new Standing(state.name(), List.copyOf(allowedActions));
        return new Refusal(
                ProblemType.CONFLICT, "detail." + ProblemType.CONFLICT.slug(), List.of(), faults, Map.of(), standing);
    }

    /// The same refusal with one more header, such as `Retry-After`.
    public Refusal with(String header, String value) {
        return new Refusal(type, word, arguments, faults, Map.of(header, value), standing);
    }

    public ProblemType type() {
        return type;
    }

    /// What is said beside the problem, such as `Retry-After`.
    public Map<String, String> headers() {
        return headers;
    }

    Problem in(ipstrategy.web.Language language, String correlation) {
        Problem problem = Problem.of(type, word, arguments, faults, language, correlation);
        return standing == null ? problem : problem.standing(standing.state(), standing.allowedActions());
    }
}
