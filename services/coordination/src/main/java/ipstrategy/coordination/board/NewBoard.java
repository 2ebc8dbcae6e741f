package ipstrategy.coordination.board;

import ipstrategy.coordination.step.Passage;
import ipstrategy.coordination.step.Reason;
import ipstrategy.coordination.step.Title;
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

/// A regional board to be set up.
@Schema(name = "NewBoard")
record NewBoard(
        @NotNull @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*") @Schema(examples = "NORTHEAST")
        String code,

        @NotNull @Valid Description board) {

    private static final int LONGEST = 2000;

    /// What the board is for.
    ///
    /// @param region the region, whose code need not be of GB/T 2260
    /// @param members provinces
    @Schema(name = "BoardDescription")
    record Description(
            @NotNull @Valid Title name,

            @NotBlank @Size(max = 40) @Schema(examples = "AREA-NORTHEAST")
            String region,

            @NotNull @Size(max = 34) List<@NotBlank @Size(max = 40) String> members,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Passage> sources,

            @Nullable @Size(min = 1, max = LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String note,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}

    /// The policy document, as it was issued.
    @Schema(name = "NewBoardPolicy")
    record Policy(
            @NotNull @Valid Title title,

            @Nullable @Size(min = 1, max = 100) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String documentNumber,

            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 40) String> issuers,
            @Nullable @Schema(examples = "2017-06-30") LocalDate issuedOn,
            @NotNull @Valid Passage source,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}

    /// The regional meeting, once it was held.
    @Schema(name = "NewBoardMeeting")
    record Meeting(
            @NotNull @Schema(examples = "2017-09-01") LocalDate on,

            @NotBlank @Size(max = LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String record,

            @Nullable @Size(min = 1, max = 200) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String locator,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}

    /// A task. Somebody is responsible: agencies, provinces or both.
    @Schema(name = "NewBoardTask")
    record Task(
            @NotNull @Valid Title title,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 40) String> agencies,
            @NotNull @Size(max = 34) List<@NotBlank @Size(max = 40) String> provinces,
            @NotNull @Schema(examples = "2017-12-31") LocalDate due,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}

    /// By what a task is shown to be done, and where that can be seen.
    @Schema(name = "BoardTaskEvidence")
    record Evidence(
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String evidence,

            @NotBlank @Size(max = 500) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String locator) {}

    /// The report on the region's IP resources, which is filed.
    @Schema(name = "NewBoardResourceReport")
    record Reported(
            @NotBlank @Size(max = 80) @Schema(examples = "NORTHEAST-PATENTS-2017")
            String report,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}

    /// What was seen when the office checked.
    @Schema(name = "NewBoardCheck")
    record Checked(
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String finding,

            @NotBlank @Size(max = 500) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String locator,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}
}
