package ipstrategy.coordination.lineage;

import ipstrategy.coordination.step.Reason;
import ipstrategy.measures.terms.Lineage;
import ipstrategy.web.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A link to be stated.
///
/// @param from the measure of the earlier plan
/// @param to the measure of the later plan, which goes on with it
/// @param basis the words that show it, or null where the office says no more than that it holds
@Schema(name = "NewLineageLink")
record NewLineageLink(
        @NotBlank @Size(max = 80) @Schema(examples = "PROMOTION-2017-042")
        String from,

        @NotBlank @Size(max = 80) @Schema(examples = "PROMOTION-2031-007")
        String to,

        @NotNull Lineage.Kind kind,
        @Valid @Nullable Basis basis,

        @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
        String reason) {

    private static final Text SAID = new Text("联席会议办公室认定。", "As the joint-conference office has found.");

    /// What shows it, in both languages.
    @Schema(name = "NewLineageBasis")
    record Basis(
            @NotBlank
            @Size(max = 500)
            @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            @Schema(examples = "两者均写明“专利导航”。")
            String zh,

            @NotBlank
            @Size(max = 1000)
            @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            @Schema(examples = "Both name patent navigation.")
            String en) {}

    Text said() {
        return basis == null ? SAID : new Text(basis.zh(), basis.en());
    }
}
