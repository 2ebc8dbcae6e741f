package ipstrategy.measures;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Deliverable;
import ipstrategy.measures.terms.Lineage;
import ipstrategy.measures.terms.MeasureStatus;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A measure as it goes over the wire.
///
/// @param number as printed: `42`, `4.2.3`, `BOX2`
/// @param parent the number of the box that a paragraph belongs to, or null
/// @param rule how the document assigns the measure
/// @param responsibilities who answers on the day asked for, today where none is
/// @param deadline as printed; `extendedTo` is the later day that the office has granted, or null
/// @param conditional whether it is to be done only 视情, as circumstances warrant
@Schema(name = "Measure")
public record MeasureView(
        @Schema(examples = "PROMOTION-2017-003") String id,
        @Schema(examples = "PROMOTION-2017") String plan,
        @Schema(examples = "3") String number,
        @Nullable String parent,
        SectionView section,
        Text title,
        Text summary,
        @Schema(examples = "coordination") String service,
        List<String> contributing,
        AssignmentRule rule,
        List<ResponsibilityView> responsibilities,
        DeadlineView deadline,
        boolean conditional,
        List<DeliverableView> deliverables,
        List<Obligation> obligations,
        List<String> metrics,
        List<String> predecessors,
        List<String> successors,
        List<LineageView> lineage,
        SourceView source,
        MeasureStatus status,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// The part of the plan that holds it.
    @Schema(name = "MeasureSection")
    public record SectionView(@Schema(examples = "1.1") String code, Text title) {}

    /// An agency that answers.
    @Schema(name = "MeasureResponsibility")
    public record ResponsibilityView(
            @Schema(examples = "SCOPSR") String agency,
            Role role,
            int order,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /// Until when.
    @Schema(name = "MeasureDeadline")
    public record DeadlineView(
            Deadline.Kind kind,
            @Nullable LocalDate due,
            @Nullable LocalDate extendedTo) {}

    /// A thing that will be there.
    @Schema(name = "MeasureDeliverable")
    public record DeliverableView(@Schema(examples = "D1") String id, Deliverable.Kind kind, Text title) {

        static DeliverableView of(Deliverable deliverable) {
            return new DeliverableView(deliverable.id(), deliverable.kind(), deliverable.title());
        }
    }

    /// A measure of another plan that is the same work.
    @Schema(name = "MeasureLineage")
    public record LineageView(
            @Schema(examples = "FYP-13-4.1.1") String measure,
            Lineage.Direction direction,
            Lineage.Kind kind,
            Text basis) {

        static LineageView of(Lineage link) {
            return new LineageView(link.other(), link.direction(), link.kind(), link.basis());
        }
    }

    /// Where the document prints it.
    @Schema(name = "MeasureSource")
    public record SourceView(
            @Schema(examples = "PROMOTION-2017") String document,
            @Schema(examples = "一(一)3") String locator,
            @Nullable String note) {}
}
