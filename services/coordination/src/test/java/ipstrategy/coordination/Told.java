package ipstrategy.coordination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.events.CloudEvent;
import java.time.Instant;

/// Events as other services tell them.
public final class Told {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    /// @param id unique within the source
    /// @param action what happened, as `report.due`
    /// @param agency the agency concerned, or null
    /// @param after the thing it happened to, as JSON with its `id`
    public static CloudEvent event(String id, String action, String agency, String after) {
        JsonNode thing = read(after);
        String kind = action.substring(0, action.indexOf('.'));
        String subject = thing.path("id").asText();
        JsonNode data = JSON.createObjectNode()
                .put("kind", kind)
                .put("id", subject)
                .put("action", action)
                .set("after", thing);
        return new CloudEvent(
                "1.0",
                id,
                "/services/patents",
                "ipstrategy." + action + ".v1",
                subject,
                Instant.parse("2026-11-25T02:00:00Z"),
                "application/json",
                id,
                agency,
                "told-in-a-test",
                data);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
