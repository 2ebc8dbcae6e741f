package ipstrategy.metrics.appraisal;

import ipstrategy.metrics.scoring.RegionScore;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The grade of a region, and why.
///
/// @param score as published
/// @param grade null where the region has no score
@Schema(name = "AppraisalGrade")
record Grade(
        @Schema(examples = "440000") String region,
        @Nullable BigDecimal score,
        @Nullable Integer rank,
        @Nullable @Schema(examples = "A") String grade,
        Text reason) {

    /// @param bands from the highest; the last begins at 0
    static Grade of(RegionScore score, List<Band> bands) {
        BigDecimal points = score.score();
        if (points == null) {
            return new Grade(
                    score.region(),
                    null,
                    null,
                    null,
                    Words.both("appraisal.not-graded", String.join(", ", score.missing())));
        }
        Band reached = bands.stream()
                .filter(band -> points.compareTo(band.atLeast()) >= 0)
                .findFirst()
                .orElseThrow();
        return new Grade(
                score.region(),
                points,
                score.rank(),
                reached.grade(),
                Words.both(
                        "appraisal.graded",
                        points.toPlainString(),
                        reached.grade(),
                        reached.atLeast().toPlainString()));
    }
}
