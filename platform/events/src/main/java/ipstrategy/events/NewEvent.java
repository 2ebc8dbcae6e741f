package ipstrategy.events;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.identity.AgencyCode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something that happened, before it is written down.
///
/// @param type what happened, such as `ipstrategy.measure.corrected.v1`
/// @param subject the id of what it happened to; events of one subject keep their order
/// @param agency the agency on whose behalf, or null
/// @param data what a follower needs to know
public record NewEvent(
        String type, String subject, @Nullable AgencyCode agency, JsonNode data) {

    private static final Pattern FORM = Pattern.compile("ipstrategy(\\.[a-z]+(-[a-z]+)*){2,}\\.v[0-9]+");

    public NewEvent {
        if (!FORM.matcher(type).matches()) {
            throw new IllegalArgumentException("not an event type: " + type);
        }
    }
}
