package ipstrategy.gateway.sdmx.answer;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.sdmx.asking.Medium;
import ipstrategy.gateway.sdmx.asking.Parameters;
import ipstrategy.gateway.sdmx.message.Envelope;
import ipstrategy.gateway.upstream.Deadline;
import ipstrategy.web.Language;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A call of an SDMX door, as it was written.
///
/// @param path with the query, as it was written
/// @param rawQuery still percent-encoded, or null where there is none
/// @param accept which media types the caller takes, or null
/// @param language in which the caller reads
/// @param deadline until when the caller waits, as it is handed on
public record Call(
        String path,
        @Nullable String rawQuery,
        @Nullable String accept,
        Language language,
        Map<String, String> deadline) {

    public static Call of(RoutingContext context, HttpHeaders headers) {
        HttpServerRequest request = context.request();
        return new Call(
                request.uri(),
                request.query(),
                headers.getHeaderString(HttpHeaders.ACCEPT),
                Language.of(headers.getAcceptableLanguages()),
                Deadline.of(request));
    }

    /// The same call with a query that came as a form and goes on where that of the address ends. Whoever encodes
    /// forms leaves no comma as it is; it parts values all the same.
    public Call with(String form) {
        String sent = form.strip().replace("%2C", ",").replace("%2c", ",");
        String query = rawQuery == null || rawQuery.isEmpty() ? sent : rawQuery + "&" + sent;
        return new Call(path + "?" + sent, query, accept, language, deadline);
    }

    /// The query with these parameters and no others.
    public Parameters parameters(Set<String> known) {
        return Parameters.of(rawQuery, known);
    }

    /// The format to answer in. A browser cannot say what it takes, so the parameter `format` goes before the header.
    ///
    /// @param offers the formats, the usual one first
    public Medium medium(Parameters parameters, List<Medium.Offer> offers) {
        String format = parameters.text("format");
        if (format == null) {
            return Medium.choose(accept, offers);
        }
        return offers.stream()
                .filter(offer -> offer.format().equals(format))
                .findFirst()
                .map(Medium::of)
                .orElseThrow(() -> Refusal.because(ProblemType.NOT_ACCEPTABLE));
    }

    public Envelope envelope(Clock clock) {
        return Envelope.of(path, clock, language);
    }

    /// The steps of the rest of a path; those that are left out at its end are not there.
    public static List<String> steps(String rest) {
        String plain = rest.startsWith("/") ? rest.substring(1) : rest;
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split("/"));
    }
}
