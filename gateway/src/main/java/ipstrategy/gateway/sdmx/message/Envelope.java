package ipstrategy.gateway.sdmx.message;

import ipstrategy.web.Language;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/// What stands at the head of every message. It is the same for the same request all day, so that the entity tag of an
/// answer changes with its content only.
///
/// @param id of the message
/// @param prepared the day
/// @param language in which names are told
public record Envelope(String id, String prepared, Language language) {

    /// Who sends it.
    public static final String SENDER = "IPSTRATEGY";

    /// The envelope of the answer to a request.
    public static Envelope of(String request, Clock clock, Language language) {
        UUID id = UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8));
        return new Envelope("M-" + id, LocalDate.now(clock).toString(), language);
    }
}
