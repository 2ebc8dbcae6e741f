package ipstrategy.coordination.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An evaluation round as it goes over the wire.
///
/// @param subjects the plans or agencies that are evaluated
/// @param maximum the most that all items together can bring
@Schema(name = "EvaluationRound")
record EvaluationRoundView(
        @Schema(examples = "EVALUATION-2017") String code,
        Text title,
        EvaluationRound.SubjectKind subjectKind,
        List<String> subjects,
        BasisView basis,
        List<Checklist.Item> items,
        List<Checklist.Grade> grades,
        BigDecimal maximum,
        EvaluationRound.State state,
        Instant createdAt,
        @JsonProperty("_actions") List<ActionView> actions) {

    /// The document by which is evaluated, and the place in it.
    @Schema(name = "EvaluationBasis")
    record BasisView(
            @Schema(examples = "FYP-13") String document,
            @Schema(examples = "六(三)") String locator) {}
}
