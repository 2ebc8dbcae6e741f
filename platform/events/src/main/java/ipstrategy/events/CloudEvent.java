package ipstrategy.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event in the JSON format of CloudEvents 1.0, with the extensions `sequence`, `agency` and `correlationid`.
///
/// @param specversion always `1.0`
/// @param id unique within its source
/// @param source the service, as `/services/patents`
/// @param type what happened
/// @param subject the id of what it happened to
/// @param time when
/// @param datacontenttype always `application/json`
/// @param sequence the event's position among all of this source; the cursor to go on from
/// @param agency the agency on whose behalf, or null
/// @param correlationid the id of the request that caused it
/// @param data what a follower needs to know
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String sequence,
        @Nullable String agency,
        String correlationid,
        JsonNode data) {}
