package ipstrategy.coordination.conference.agenda;

import ipstrategy.coordination.conference.Written;
import ipstrategy.web.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An agenda item to be proposed.
///
/// @param agency the agency whose affair it is, or null
/// @param reason why the conference should deal with it
@Schema(name = "NewAgendaItem")
public record NewAgendaItem(
        @NotNull @Valid Title title,
        @NotNull @Valid Subject subject,

        @Pattern(regexp = Written.ID_FORM, message = Written.UNPRINTABLE) @Nullable
        String agency,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Written.LINES, message = Written.UNPRINTABLE)
        String reason) {

    /// What it is called.
    @Schema(name = "NewAgendaItemTitle")
    public record Title(
            @NotBlank @Size(max = 100) @Pattern(regexp = Written.LINE, message = Written.UNPRINTABLE)
            String zh,

            @NotBlank @Size(max = 300) @Pattern(regexp = Written.LINE, message = Written.UNPRINTABLE)
            String en) {

        Text text() {
            return new Text(zh, en);
        }
    }

    /// The meeting it is to be dealt with on.
    @Schema(name = "Scheduling")
    public record Scheduling(
            @NotBlank
            @Pattern(regexp = Written.ID_FORM, message = Written.UNPRINTABLE)
            @Schema(examples = "2017-PLENARY-02")
            String meeting) {}

    /// What the conference decided.
    @Schema(name = "Decision")
    public record Decision(
            @NotBlank @Size(max = 4000) @Pattern(regexp = Written.LINES, message = Written.UNPRINTABLE)
            String decision) {}

    /// Why it is taken back.
    @Schema(name = "Withdrawal")
    public record Withdrawal(
            @NotBlank @Size(max = 500) @Pattern(regexp = Written.LINE, message = Written.UNPRINTABLE)
            String reason) {}
}
