package ipstrategy.measures.statement;

import ipstrategy.measures.terms.Assessment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A draft of a report, in place of the one before. It need not be whole: what is missing is told when it is submitted.
///
/// @param assessment what the agency says of its work
/// @param narrative what was done
/// @param issues problems and risks
/// @param important whether the office should carry it further up
/// @param values figures of metrics that the measure names
/// @param deliverables how far each deliverable is
/// @param ready whether it waits to be signed off
@Schema(name = "NewDraft")
public record NewDraft(
        @Nullable Assessment assessment,

        @Nullable @Size(max = 20000) @Pattern(regexp = LINES, message = UNPRINTABLE)
        String narrative,

        @Nullable @Size(max = 10000) @Pattern(regexp = LINES, message = UNPRINTABLE)
        String issues,

        boolean important,
        @Nullable @Size(max = 50) List<@Valid @NotNull Figure> values,
        @Nullable @Size(max = 100) List<@Valid @NotNull Progress> deliverables,
        boolean ready) {

    private static final String LINES = "[^\\p{Cc}\\p{Cs}]*+(?:[\\n\\r\\t][^\\p{Cc}\\p{Cs}]*+)*+";
    private static final String LINE = "[^\\p{Cc}\\p{Cs}]*";
    private static final String UNPRINTABLE = "fault.bad-utf8";

    /// A figure of a metric.
    @Schema(name = "NewReportedValue")
    public record Figure(
            @NotBlank @Size(max = 80) @Schema(examples = "PCT-APPLICATIONS")
            String metric,

            @NotBlank @Size(max = 10) @Schema(examples = "2026-Q4")
            String period,

            @NotNull BigDecimal value,

            @NotBlank @Size(max = 40) @Pattern(regexp = LINE, message = UNPRINTABLE) @Schema(examples = "件")
            String unit) {}

    /// How far a deliverable is.
    @Schema(name = "NewReportedDeliverable")
    public record Progress(
            @NotBlank @Size(max = 20) @Schema(examples = "D1")
            String id,

            @NotNull Statement.Progress state,

            @Nullable @Size(max = 50)
            List<@NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "fault.not-a-hash") String> evidence) {}

    /// What it says.
    public Statement statement() {
        return new Statement(
                assessment,
                narrative,
                issues,
                important,
                values == null
                        ? List.of()
                        : values.stream()
                                .map(one -> new Statement.Value(one.metric(), one.period(), one.value(), one.unit()))
                                .toList(),
                deliverables == null
                        ? List.of()
                        : deliverables.stream()
                                .map(one -> new Statement.Claim(
                                        one.id(), one.state(), one.evidence() == null ? List.of() : one.evidence()))
                                .toList(),
                ready);
    }
}
