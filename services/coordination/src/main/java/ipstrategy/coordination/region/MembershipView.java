package ipstrategy.coordination.region;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// When a province belongs to a class, as it goes over the wire.
///
/// @param periods in the order of time; empty where it never does
@Schema(name = "ClassMembership")
public record MembershipView(
        @Schema(examples = "CLASS-1") String regionClass,
        @Schema(examples = "440000") String region,
        List<PeriodView> periods,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// A time during which it belongs.
    ///
    /// @param to the first day on which it no longer does, or null for no end
    @Schema(name = "ClassMembershipPeriod")
    public record PeriodView(
            LocalDate from, @Nullable LocalDate to, String reason, String recordedBy, Instant recordedAt) {}
}
