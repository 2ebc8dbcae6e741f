package ipstrategy.measures.lineage;

import ipstrategy.measures.MeasureView;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Deliverable;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// As much of a measure as is compared from plan to plan.
@Schema(name = "MeasureSnapshot")
record Snapshot(
        @NotBlank @Size(max = 80) @Schema(examples = "PROMOTION-2017-003")
        String id,

        @NotNull @Valid Words title,
        @NotNull @Valid Words summary,
        @NotNull @Valid Until deadline,
        @NotNull @Size(max = 100) List<@NotNull @Valid Answering> responsibilities,
        @NotNull @Size(max = 100) List<@NotNull @Valid Promise> deliverables) {

    /// A text in both languages, no longer than any of ours.
    @Schema(name = "SnapshotText")
    record Words(
            @NotNull @Size(max = 1000) String zh,
            @NotNull @Size(max = 2000) String en) {

        static Words of(Text text) {
            return new Words(text.zh(), text.en());
        }
    }

    /// @param due the day as printed, or null where it goes on without end
    @Schema(name = "SnapshotDeadline")
    record Until(@NotNull Deadline.Kind kind, @Nullable LocalDate due) {}

    @Schema(name = "SnapshotResponsibility")
    record Answering(
            @NotBlank @Size(max = 40) @Schema(examples = "SIPO")
            String agency,

            @NotNull Role role) {}

    @Schema(name = "SnapshotDeliverable")
    record Promise(
            @NotNull Deliverable.Kind kind, @NotNull @Valid Words title) {}

    static Snapshot of(MeasureView measure) {
        return new Snapshot(
                measure.id(),
                Words.of(measure.title()),
                Words.of(measure.summary()),
                new Until(measure.deadline().kind(), measure.deadline().due()),
                measure.responsibilities().stream()
                        .map(one -> new Answering(one.agency(), one.role()))
                        .toList(),
                measure.deliverables().stream()
                        .map(one -> new Promise(one.kind(), Words.of(one.title())))
                        .toList());
    }
}
