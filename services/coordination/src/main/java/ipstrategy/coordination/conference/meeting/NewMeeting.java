package ipstrategy.coordination.conference.meeting;

import ipstrategy.coordination.conference.Written;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A meeting to be convened.
///
/// @param reason why, for the audit trail
@Schema(name = "NewMeeting")
public record NewMeeting(
        @NotNull Meeting.Kind kind,
        @NotNull @Valid Title title,
        @NotNull LocalDate date,

        @NotBlank @Size(max = 100) @Pattern(regexp = Written.LINE, message = Written.UNPRINTABLE)
        String chair,

        @NotBlank @Size(max = 500) @Pattern(regexp = Written.LINE, message = Written.UNPRINTABLE)
        String reason) {

    /// What the meeting is called.
    @Schema(name = "NewMeetingTitle")
    public record Title(
            @NotBlank
            @Size(max = 100)
            @Pattern(regexp = Written.LINE, message = Written.UNPRINTABLE)
            @Schema(examples = "第二次全体会议")
            String zh,

            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = Written.LINE, message = Written.UNPRINTABLE)
            @Schema(examples = "Second plenary meeting")
            String en) {}

    /// How it was held.
    @Schema(name = "Holding")
    public record Holding(
            @NotNull LocalDate date,

            @NotBlank @Size(max = 100) @Pattern(regexp = Written.LINE, message = Written.UNPRINTABLE)
            String chair,

            @NotEmpty @Size(max = 200) List<@NotNull String> present,

            @Size(max = 500) @Pattern(regexp = Written.LINE, message = Written.UNPRINTABLE) @Nullable
            String reason) {}

    /// What was said there.
    @Schema(name = "NewMinutes")
    public record Minutes(
            @NotBlank @Size(max = 20000) @Pattern(regexp = Written.LINES, message = Written.UNPRINTABLE)
            String text,

            @Size(max = 100) @Pattern(regexp = Written.LINE, message = Written.UNPRINTABLE) @Nullable
            String documentNumber) {}
}
