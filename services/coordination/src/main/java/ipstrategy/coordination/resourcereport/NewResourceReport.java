package ipstrategy.coordination.resourcereport;

import ipstrategy.coordination.step.Exact;
import ipstrategy.coordination.step.Link;
import ipstrategy.coordination.step.Reason;
import ipstrategy.coordination.step.Title;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A report on IP resources to be filed.
@Schema(name = "NewResourceReport")
record NewResourceReport(
        @NotNull @Size(max = 80) @Pattern(regexp = CODE) @Schema(examples = "NORTHEAST-PATENTS-2017")
        String code,

        @NotNull @Valid Content content) {

    private static final String CODE = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*";

    /// What is known of it: at least where it officially stands, by a locator or a link.
    ///
    /// @param zone the demonstration zone within the region, where it is of one
    @Schema(name = "ResourceReportContent")
    record Content(
            @NotBlank @Size(max = 40) @Schema(examples = "AREA-NORTHEAST")
            String region,

            @Nullable @Valid Title zone,
            @NotNull @Valid Title title,

            @NotBlank @Size(max = 20) @Schema(examples = "2017")
            String period,

            @Nullable @Size(min = 1, max = 200) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String locator,

            @Nullable @Pattern(regexp = Link.FORM, message = Link.NONE)
            String link,

            @NotNull @Size(max = 200) List<@NotNull @Valid Said> figures,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {

        List<ResourceReport.Figure> listed() {
            return figures.stream()
                    .map(one -> new ResourceReport.Figure(one.metric(), one.value(), one.period(), one.locator()))
                    .toList();
        }

        boolean standsNowhere() {
            return (locator == null || locator.isBlank()) && link == null;
        }
    }

    /// An indicator as the report prints it.
    ///
    /// @param metric the code of the metric; most are of other services, so only its form is checked
    @Schema(name = "NewResourceFigure")
    record Said(
            @NotNull @Size(max = 80) @Pattern(regexp = CODE) @Schema(examples = "INVENTION-PATENTS-PER-10K")
            String metric,

            @NotNull @Pattern(regexp = Exact.DECIMAL, message = Exact.NO_DECIMAL) @Schema(examples = "9.80")
            String value,

            @NotBlank @Size(max = 20) @Schema(examples = "2017")
            String period,

            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            @Schema(examples = "第二章表3")
            String locator) {}
}
