package ipstrategy.metrics.release;

import ipstrategy.web.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A release as somebody proposes it.
///
/// @param asOf the figures as they were believed at this instant, or null for now
/// @param document only figures that this document prints, or null
/// @param metrics only these metrics, or null for all
/// @param periods only these periods, as `2017`, or null for all
/// @param regions only these regions, or null for all
/// @param reason why it is made, for the audit trail
@Schema(name = "NewRelease")
record NewRelease(
        @NotNull @Pattern(regexp = CODE) @Size(max = 80) @Schema(examples = "REPORT-2017")
        String code,

        @NotNull @Valid Named name,
        @Nullable @Schema(examples = "2018-06-30T16:00:00Z") Instant asOf,

        @Nullable @Pattern(regexp = CODE) @Size(max = 80) @Schema(examples = "REPORT-2017")
        String document,

        @Nullable @Size(max = 500) List<@NotNull @Pattern(regexp = CODE) @Size(max = 80) String> metrics,
        @Nullable @Size(max = 500) List<@NotNull @Pattern(regexp = "[0-9A-Z/-]{4,10}") String> periods,
        @Nullable @Size(max = 500) List<@NotNull @Pattern(regexp = "[0-9A-Z-]{2,40}") String> regions,

        @NotBlank @Size(max = 500) @Pattern(regexp = PRINTABLE) @Schema(examples = "随年度报告发布")
        String reason) {

    static final String CODE = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*";
    static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}]*";

    /// What it is called.
    @Schema(name = "NewReleaseName")
    record Named(
            @NotBlank @Size(max = 200) @Pattern(regexp = PRINTABLE) @Schema(examples = "二〇一七年报告所印数字")
            String zh,

            @NotBlank
            @Size(max = 300)
            @Pattern(regexp = PRINTABLE)
            @Schema(examples = "As printed in the report of 2017")
            String en) {

        Text text() {
            return new Text(zh, en);
        }
    }

    Selection selection() {
        return new Selection(document, metrics, periods, regions);
    }
}
