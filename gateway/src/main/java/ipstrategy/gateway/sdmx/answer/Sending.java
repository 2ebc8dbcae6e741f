package ipstrategy.gateway.sdmx.answer;

import ipstrategy.gateway.sdmx.asking.Medium;
import ipstrategy.gateway.sdmx.data.Answering.Answer;
import ipstrategy.web.Language;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/// Puts answers into HTTP. What is whole gets its entity tag, and 304 where it is known, like every answer of the
/// platform; what is made while it is sent has none.
public final class Sending {

    private static final String VARY = "Accept, Accept-Encoding, Accept-Language";

    private Sending() {}

    public static Response whole(byte[] bytes, Medium medium, Language language) {
        return Response.ok(bytes)
                .type(medium.header())
                .language(language.locale())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /// @param nothing what to do where nothing matches; a version of the standard that takes it for a fault throws
    public static Response data(Answer answer, Medium medium, Language language, Runnable nothing) {
        return switch (answer) {
            case Answer.Nothing() -> {
                nothing.run();
                yield none();
            }
            case Answer.Whole(byte[] bytes) -> whole(bytes, medium, language);
            case Answer.Begun begun ->
                Response.ok((StreamingOutput) out -> {
                            out.write(begun.beginning());
                            while (begun.rest().hasNext()) {
                                out.write(begun.rest().next());
                            }
                        })
                        .type(medium.header())
                        .language(language.locale())
                        .header(HttpHeaders.VARY, VARY)
                        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .build();
        };
    }

    /// Nothing matches, which is no fault.
    public static Response none() {
        return Response.noContent()
                .header(HttpHeaders.VARY, VARY)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
