package ipstrategy.web.problem;

import java.util.List;
import java.util.Map;

/// Ends a request with a problem. Doors throw it; rules of a domain answer with sealed results instead.
public final class Refusal extends RuntimeException {

    private final ProblemType type;
    private final String word;
    private final List<Object> arguments;
    private final List<Fault> faults;
    private final Map<String, String> headers;

    private Refusal(
            ProblemType type, String word, List<Object> arguments, List<Fault> faults, Map<String, String> headers) {
        super(type.slug() + ": " + word + " " + arguments + " " + faults, null, false, false);
        this.type = type;
        this.word = word;
        this.arguments = List.copyOf(arguments);
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    /// A refusal that one sentence explains.
    public static Refusal of(ProblemType type, String word, Object... arguments) {
        return new Refusal(type, word, List.of(arguments), List.of(), Map.of());
    }

    /// A refusal because of named parts of the request.
    public static Refusal because(ProblemType type, List<Fault> faults) {
        return new Refusal(type, "detail." + type.slug(), List.of(), faults, Map.of());
    }

    public static Refusal because(ProblemType type, Fault... faults) {
        return because(type, List.of(faults));
    }

    /// The same refusal with one more header, such as `Retry-After`.
    public Refusal with(String header, String value) {
        return new Refusal(type, word, arguments, faults, Map.of(header, value));
    }

    public ProblemType type() {
        return type;
    }

    Map<String, String> headers() {
        return headers;
    }

    Problem in(ipstrategy.web.Language language, String correlation) {
        return Problem.of(type, word, arguments, faults, language, correlation);
    }
}
