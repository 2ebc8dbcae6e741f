package ipstrategy.measures.seeded;

import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Deliverable;
import ipstrategy.measures.terms.Lineage;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure as the seeds give it, or a plan whose text was confirmed.
public record SeededMeasure(
        MeasureId id,
        String plan,
        String number,
        @Nullable String parent,
        Section section,
        Text title,
        Text summary,
        String service,
        List<String> contributing,
        AssignmentRule rule,
        List<Assigned> responsibilities,
        Deadline deadline,
        boolean conditional,
        List<Deliverable> deliverables,
        List<Obligation> obligations,
        List<String> metrics,
        List<Lineage> lineage,
        String document,
        String locator,
        @Nullable String note) {

    /// A part of a plan.
    public record Section(String code, Text title) {}

    /// An agency that answers for the measure; a collective brings its members.
    public record Assigned(String agency, Role role, int order, List<String> members) {}

    SeededMeasure with(List<Lineage> links) {
        return new SeededMeasure(
                id,
                plan,
                number,
                parent,
                section,
                title,
                summary,
                service,
                contributing,
                rule,
                responsibilities,
                deadline,
                conditional,
                deliverables,
                obligations,
                metrics,
                links,
                document,
                locator,
                note);
    }
}
