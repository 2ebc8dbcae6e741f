package ipstrategy.coordination.workpoint;

import ipstrategy.coordination.step.Link;
import ipstrategy.coordination.step.Reason;
import ipstrategy.coordination.step.Title;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The work points of a province for a year, to be compiled.
@Schema(name = "NewWorkPoint")
record NewWorkPoint(
        @NotBlank @Size(max = 40) @Schema(examples = "440000")
        String region,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2017")
        Integer year,

        @NotNull @Valid Content content) {

    /// What is known of them: at least where they officially stand, by a locator or a link.
    @Schema(name = "WorkPointContent")
    record Content(
            @NotNull @Valid Title title,
            @Nullable @Schema(examples = "2017-03-20") LocalDate issuedOn,

            @Nullable @Size(min = 1, max = 200) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String locator,

            @Nullable @Pattern(regexp = Link.FORM, message = Link.NONE)
            String link,

            @Nullable @Size(max = 200)
            List<@NotBlank @Size(max = 1000) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE) String>
                    points,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {

        List<String> listed() {
            return points == null ? List.of() : points;
        }

        boolean standsNowhere() {
            return (locator == null || locator.isBlank()) && link == null;
        }
    }
}
