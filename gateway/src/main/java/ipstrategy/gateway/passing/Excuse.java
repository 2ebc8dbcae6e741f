package ipstrategy.gateway.passing;

import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.sheet.Sheet;
import ipstrategy.web.Language;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemWriter;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What is said in place of an answer that does not come.
///
/// @param headers what its body is, and what may be done with it
record Excuse(Map<String, String> headers, byte[] body) {

    private static final String CONTENT_TYPE = "Content-Type";

    private static final String BODY = """
            <h1>%s</h1>
            <p role="alert">%s</p>
            <p>%s <a href="/status">%s</a></p>
            <p><code>%s</code></p>
            """;

    /// How it is told to whoever asked.
    interface Telling {
        Excuse of(Refusal refusal);
    }

    /// For programs.
    static Excuse problem(byte[] problem) {
        return new Excuse(Map.of(CONTENT_TYPE, Problem.MEDIA_TYPE), problem);
    }

    /// For people: when to come back, where to see how things stand, and the id under which the logs tell more.
    static Excuse page(RoutingContext context, Refusal refusal) {
        Language language = ProblemWriter.language(context);
        Problem problem = ProblemWriter.problem(context, refusal);
        String body = BODY.formatted(
                problem.title(),
                problem.detail(),
                Words.say("status.come-back", List.of(), language),
                Words.say("status.title", List.of(), language),
                problem.correlationId());
        return new Excuse(
                Map.of(CONTENT_TYPE, Sheet.MEDIA_TYPE, "Content-Security-Policy", Sheet.POLICY),
                new Sheet(language, problem.title(), body).html().getBytes(StandardCharsets.UTF_8));
    }
}
