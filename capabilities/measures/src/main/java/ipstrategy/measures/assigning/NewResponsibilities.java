package ipstrategy.measures.assigning;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.terms.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who is to answer for a measure.
///
/// @param responsibilities all who answer from then on
/// @param from the first day, or null: today where somebody answers already, else the plan's beginning
/// @param reason why, for the audit trail
@Schema(name = "NewResponsibilities")
public record NewResponsibilities(
        @NotEmpty @Size(max = 60) List<@NotNull @Valid One> responsibilities,
        @Nullable LocalDate from,

        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "fault.bad-utf8")
        @Schema(examples = "the office's division of tasks of 2022-11-20")
        String reason) {

    /// One agency.
    ///
    /// @param order its place, or null for its place in the list; co-leads are not ranked and all have 1
    /// @param from its own first day, or null where it begins with the others
    /// @param until its last day, or null for no end
    @Schema(name = "NewResponsibility")
    public record One(
            @NotNull
            @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "CNIPA")
            AgencyCode agency,

            @NotNull Role role,
            @Nullable @Min(1) @Max(60) Integer order,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /// Whether there is a day on which both answer.
        boolean meets(One other) {
            return !isOverBefore(other) && !other.isOverBefore(this);
        }

        private boolean isOverBefore(One other) {
            LocalDate last = until;
            LocalDate first = other.from;
            return last != null && first != null && last.isBefore(first);
        }

        /// Whether both would lead, of whom one alone can.
        boolean contests(One other) {
            boolean bothLead = role == Role.LEAD && other.role == Role.LEAD;
            boolean unlike = (role == Role.LEAD && other.role == Role.CO_LEAD)
                    || (role == Role.CO_LEAD && other.role == Role.LEAD);
            return (bothLead || unlike) && meets(other);
        }
    }
}
