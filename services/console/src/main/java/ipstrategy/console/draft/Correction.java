package ipstrategy.console.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import ipstrategy.console.language.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person puts right in an item, as the API takes it. What is not said is kept.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Correction(
        @Nullable String number,
        @Nullable String parent,
        @Nullable String section,
        @Nullable String text,
        @Nullable Text title,
        @Nullable Text summary,
        @Nullable String service,
        @Nullable List<String> contributing,
        @Nullable String rule,
        @Nullable List<Answer> responsibilities,
        @Nullable Day deadline,
        @Nullable Boolean conditional,
        @Nullable List<Duty> obligations,
        @Nullable List<Result> deliverables,
        @Nullable List<String> metrics,
        @Nullable String note,
        @Nullable Boolean doubtsSeen,
        @Nullable Boolean acceptCandidates,
        String reason) {

    /// An agency that answers.
    record Answer(String agency, String role, int order) {}

    /// Until when.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Day(String kind, @Nullable String due) {}

    /// What a clause asks of a class of provinces.
    record Duty(int clause, String regionClass, String obligation) {}

    /// Something that will exist or will have happened.
    record Result(String kind, Text title) {}
}
