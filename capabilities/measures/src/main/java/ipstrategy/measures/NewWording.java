package ipstrategy.measures;

import ipstrategy.web.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Better words for a measure.
///
/// @param title the new title, or null to keep it
/// @param summary the new summary, or null to keep it
/// @param reason why, for the audit trail
@Schema(name = "NewWording")
public record NewWording(
        @Valid @Nullable Title title,
        @Valid @Nullable Summary summary,

        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = PRINTABLE, message = UNPRINTABLE)
        @Schema(examples = "clearer for provinces")
        String reason) {

    private static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}]*";
    private static final String UNPRINTABLE = "fault.bad-utf8";

    /// A title in both languages.
    @Schema(name = "NewTitle")
    public record Title(
            @NotBlank @Size(max = 40) @Pattern(regexp = PRINTABLE, message = UNPRINTABLE)
            String zh,

            @NotBlank @Size(max = 120) @Pattern(regexp = PRINTABLE, message = UNPRINTABLE)
            String en) {}

    /// A summary in both languages.
    @Schema(name = "NewSummary")
    public record Summary(
            @NotBlank @Size(max = 200) @Pattern(regexp = PRINTABLE, message = UNPRINTABLE)
            String zh,

            @NotBlank @Size(max = 600) @Pattern(regexp = PRINTABLE, message = UNPRINTABLE)
            String en) {}

    Text titleOr(Text kept) {
        return title == null ? kept : new Text(title.zh(), title.en());
    }

    Text summaryOr(Text kept) {
        return summary == null ? kept : new Text(summary.zh(), summary.en());
    }
}
