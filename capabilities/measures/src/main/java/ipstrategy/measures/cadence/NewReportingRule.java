package ipstrategy.measures.cadence;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// By what rhythm the office wants a plan to be reported on.
///
/// @param cadence how often, usually by the quarter
/// @param from the first day that reports are asked about; periods before it are not asked for
/// @param to the last day, or null for no end
/// @param workingDays how many working days after a period's end its report is due, usually 10
/// @param contributionWorkingDays how many a participant has to answer, usually 5
/// @param resubmitWorkingDays how many an agency has for a report that was given back, usually 5
/// @param reason why, for the audit trail
@Schema(name = "NewReportingRule")
public record NewReportingRule(
        @Schema(defaultValue = "QUARTERLY") Cadence cadence,
        @NotNull @Schema(examples = "2026-10-01") LocalDate from,
        @Nullable LocalDate to,
        @Min(1) @Max(60) @Schema(defaultValue = "10") Integer workingDays,
        @Min(1) @Max(60) @Schema(defaultValue = "5") Integer contributionWorkingDays,
        @Min(1) @Max(60) @Schema(defaultValue = "5") Integer resubmitWorkingDays,
        @NotBlank @Size(max = 500) String reason) {

    private static final int DAYS_TO_REPORT = 10;
    private static final int DAYS_TO_ANSWER = 5;

    @SuppressWarnings("NullAway") // Jackson gives null for what the body leaves out
    public NewReportingRule {
        cadence = Objects.requireNonNullElse(cadence, Cadence.QUARTERLY);
        workingDays = Objects.requireNonNullElse(workingDays, DAYS_TO_REPORT);
        contributionWorkingDays = Objects.requireNonNullElse(contributionWorkingDays, DAYS_TO_ANSWER);
        resubmitWorkingDays = Objects.requireNonNullElse(resubmitWorkingDays, DAYS_TO_ANSWER);
    }

    /// What holds from a day on for a plan of which the office has said nothing.
    static NewReportingRule usual(LocalDate from) {
        return new NewReportingRule(
                Cadence.QUARTERLY,
                from,
                null,
                DAYS_TO_REPORT,
                DAYS_TO_ANSWER,
                DAYS_TO_ANSWER,
                "by the quarter, until the office sets another rhythm");
    }

    @AssertTrue(message = "fault.date-order")
    @Schema(hidden = true)
    boolean isInOrder() {
        return to == null || from == null || !from.isAfter(to);
    }
}
