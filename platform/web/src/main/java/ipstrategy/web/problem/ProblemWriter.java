package ipstrategy.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.web.Correlation;
import ipstrategy.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/// Answers with a problem where no door has been reached.
@ApplicationScoped
public class ProblemWriter {

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    public void answer(RoutingContext context, Refusal refusal) {
        Language language = language(context);
        Problem problem = problem(context, refusal);
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", language.locale().toLanguageTag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", "no-store");
        refusal.headers().forEach(context.response()::putHeader);
        context.response().end(Buffer.buffer(problem.bytes(json)));
    }

    /// The problem as bytes, for an answer that somebody else writes.
    public byte[] bytes(RoutingContext context, Refusal refusal) {
        return problem(context, refusal).bytes(json);
    }

    /// The problem in the language of whoever asked.
    public static Problem problem(RoutingContext context, Refusal refusal) {
        return refusal.in(language(context), Correlation.of(context));
    }

    /// The language in which a request is answered.
    public static Language language(RoutingContext context) {
        List<Locale> accepted = context.acceptableLanguages().stream()
                .map(LanguageHeader::value)
                .map(Locale::forLanguageTag)
                .toList();
        return Language.of(accepted);
    }
}
