package ipstrategy.metrics.appraisal;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A version of an appraisal as it goes over the wire.
///
/// @param version 1 for the first, one more for each correction
/// @param indexRevision of the computation whose scores it goes by
/// @param reason why it was made, or corrected
/// @param computedBy like all names null for callers who see published results only
@Schema(name = "Appraisal")
record AppraisalView(
        @Schema(examples = "IP-APPRAISAL-2017") String code,
        int version,
        String index,
        int indexVersion,
        int indexRevision,
        String period,
        Appraisal.State state,
        List<Band> bands,
        List<Grade> grades,
        String reason,
        Instant computedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant supersededAt,
        @Nullable String computedBy,
        @Nullable String decidedBy,
        @Nullable String returnReason,
        @JsonProperty("_actions") List<ActionView> actions) {}
