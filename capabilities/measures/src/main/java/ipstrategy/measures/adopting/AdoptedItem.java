package ipstrategy.measures.adopting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.seeded.SeededMeasure;
import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Deliverable;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.Text;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An item of a plan as it was confirmed out of the official text. The fields have the names of the seeds; of an item
/// that is known already only its words count.
@JsonIgnoreProperties(ignoreUnknown = true)
record AdoptedItem(
        MeasureId id,
        String plan,
        @Nullable String number,
        @Nullable String parent,
        SeededMeasure.@Nullable Section section,
        @Nullable Text title,
        @Nullable Text summary,
        String service,
        @Nullable List<String> contributing,
        @Nullable AssignmentRule rule,
        @Nullable List<Named> responsibilities,
        @Nullable Deadline deadline,
        boolean conditional,
        @Nullable List<Promised> deliverables,
        @Nullable List<Obligation> obligations,
        @Nullable List<String> metrics,
        @Nullable String locator,
        @Nullable String note,
        @Nullable String text,
        @Nullable String closing,
        @Nullable Anchor anchor) {

    /// An agency that the item names.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(AgencyCode agency, Role role, int order) {}

    /// A thing that the item promises.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Promised(String id, Deliverable.Kind kind, Text title) {}

    /// Where the words stand in the text as it was received.
    ///
    /// @param start the first character, from 0
    /// @param end the first character behind it
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "TextAnchor")
    record Anchor(int start, int end, int line, int column) {}

    /// The item as a new measure.
    ///
    /// @param members the members of an agency that is a collective
    SeededMeasure measure(Function<AgencyCode, List<String>> members) {
        return new SeededMeasure(
                id,
                plan,
                required("number", number),
                parent,
                required("section", section),
                required("title", title),
                required("summary", summary),
                service,
                all(contributing),
                required("rule", rule),
                all(responsibilities).stream()
                        .map(one -> new SeededMeasure.Assigned(
                                one.agency().value(), one.role(), one.order(), members.apply(one.agency())))
                        .toList(),
                required("deadline", deadline),
                conditional,
                all(deliverables).stream()
                        .map(one -> new Deliverable(
                                one.id(),
                                one.kind(),
                                one.title().zh(),
                                one.title().en()))
                        .toList(),
                all(obligations),
                all(metrics),
                List.of(),
                plan,
                required("locator", locator),
                note);
    }

    private <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("the adopted item " + id + " has no " + field);
        }
        return value;
    }

    private static <T> List<T> all(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
