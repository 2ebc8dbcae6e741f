package ipstrategy.measures.task;

import ipstrategy.identity.AgencyCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The terms of a task.
///
/// @param parent the number of the task that it is to be a part of, or null for the measure itself; it stays so
/// @param agency who does it: one that the measure concerns
/// @param due the last day; none only where the measure goes on
/// @param weight how much it counts among its like, 1 to 100; 1 where none is given
/// @param reason why, for the audit trail
@Schema(name = "NewTask")
record NewTask(
        @Nullable @Min(1) Integer parent,

        @NotBlank @Size(max = 120) @Pattern(regexp = PRINTABLE, message = UNPRINTABLE) @Schema(examples = "起草试点方案")
        String title,

        @Nullable @Size(max = 2000) @Pattern(regexp = LINES, message = UNPRINTABLE)
        String body,

        @NotNull @Schema(type = SchemaType.STRING, examples = "SIPO")
        AgencyCode agency,

        @Nullable LocalDate due,
        @Nullable @Min(1) @Max(100) Integer weight,

        @Nullable @Size(max = 500) @Pattern(regexp = PRINTABLE, message = UNPRINTABLE)
        String reason) {

    static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}]*";
    static final String LINES = "[^\\p{Cc}\\p{Cs}]*+(?:\\n[^\\p{Cc}\\p{Cs}]*+)*+";
    static final String UNPRINTABLE = "fault.bad-utf8";

    int weightOrUsual() {
        return weight == null ? 1 : weight;
    }
}
