package ipstrategy.audit;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.identity.AgencyCode;
import org.jspecify.annotations.Nullable;

/// One change of state, told once for the auditors and for those who follow events.
///
/// @param action what was done, such as `measure.corrected`; also names the event
/// @param kind the kind of thing changed, such as `measure`
/// @param subject its id
/// @param agency the agency on whose behalf it was changed, or null
/// @param before the thing before, or null where it is new
/// @param after the thing after, or null where it is gone
/// @param reason why, in the words of whoever changed it, or null
public record Change(
        String action,
        String kind,
        String subject,
        @Nullable AgencyCode agency,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable String reason) {}
