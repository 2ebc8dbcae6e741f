package ipstrategy.coordination.officialtext;

import ipstrategy.coordination.plantext.Anchor;
import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Deliverable;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.Text;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An item of a plan with its official text, as the event `plan-item.adopted` tells it to the service that owns the
/// measure. Fields have the names that they have in the seeds.
///
/// @param id the id of the measure
/// @param section the part that holds it
/// @param service the service that owns the measure
/// @param text the item's words as printed, without number and closing
/// @param anchor its place in the official text
/// @param sha256 the hash of the official text
/// @param standing whether the register held the measure before: its terms there stay as they are, and it gains its
/// text
/// @param differences where the register's terms differ from what the text says
@Schema(name = "PlanItem")
public record AdoptedItem(
        @Schema(examples = "PROMOTION-2017-003") String id,
        @Schema(examples = "PROMOTION-2017") String plan,
        String document,
        @Schema(examples = "3") String number,
        @Nullable String parent,
        Part section,
        Text title,
        Text summary,
        @Schema(examples = "coordination") String service,
        List<String> contributing,
        AssignmentRule rule,
        List<Assigned> responsibilities,
        Due deadline,
        boolean conditional,
        List<Result> deliverables,
        List<Obligation> obligations,
        List<String> metrics,
        @Schema(examples = "一(一)3") String locator,
        @Nullable String note,
        String text,
        @Nullable String closing,
        Anchor anchor,
        String sha256,
        boolean standing,
        List<Difference> differences) {

    /// A part of the plan.
    @Schema(name = "PlanItemSection")
    public record Part(@Schema(examples = "1.1") String code, Text title) {}

    /// An agency that answers for an item; a collective brings its members.
    @Schema(name = "PlanItemResponsibility")
    public record Assigned(@Schema(examples = "SCOPSR") String agency, Role role, int order, List<String> members) {}

    /// Until when an item is to be done.
    @Schema(name = "PlanItemDeadline")
    public record Due(Deadline.Kind kind, @Nullable LocalDate due) {}

    /// Something that will exist or will have happened.
    @Schema(name = "PlanItemDeliverable")
    public record Result(@Schema(examples = "D1") String id, Deliverable.Kind kind, Text title) {}

    /// A term on which the register and the text do not agree.
    @Schema(name = "PlanItemDifference")
    public record Difference(@Schema(examples = "deadline") String field, String register, String text) {}
}
