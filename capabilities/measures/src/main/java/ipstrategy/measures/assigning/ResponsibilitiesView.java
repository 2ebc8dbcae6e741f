package ipstrategy.measures.assigning;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who answered, answers and will answer for a measure, as it goes over the wire.
///
/// @param rule the rule by which it is assigned now
@Schema(name = "Responsibilities")
public record ResponsibilitiesView(
        @Schema(examples = "PROTECTION-2022-002") String measure,
        AssignmentRule rule,
        List<HeldView> responsibilities,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// @param members the members, where the agency is a collective
    /// @param validFrom the first day it answers, or null for the plan's beginning
    /// @param validTo the last day it answers, or null for no end
    /// @param recordedAt since when the platform believes so
    /// @param supersededAt until when it did, or null where it still does
    @Schema(name = "HeldResponsibility")
    public record HeldView(
            @Schema(examples = "CNIPA") String agency,
            Role role,
            int order,
            List<String> members,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        static HeldView of(Assignments.Held held) {
            return new HeldView(
                    held.answerable().agency().value(),
                    held.answerable().role(),
                    held.answerable().order(),
                    held.answerable().members().stream().map(AgencyCode::value).toList(),
                    held.answerable().validFrom(),
                    held.answerable().validTo(),
                    held.recordedAt(),
                    held.supersededAt());
        }
    }

    static ResponsibilitiesView of(
            MeasureId measure, AssignmentRule rule, List<Assignments.Held> held, ActionView action) {
        return new ResponsibilitiesView(
                measure.value(), rule, held.stream().map(HeldView::of).toList(), List.of(action));
    }
}
