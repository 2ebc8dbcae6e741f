package ipstrategy.measures.supervision;

import ipstrategy.measures.ladder.Ladder;
import ipstrategy.measures.ladder.StepKind;
import ipstrategy.web.Text;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A ladder as it goes over the wire.
///
/// @param validFrom the first day to file by that it holds for
/// @param validTo the last such day, or null where it is in force
@Schema(name = "SupervisionLadder")
record LadderView(
        @Schema(examples = "1") String version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Text basis,
        List<RungView> steps) {

    /// @param workingDays counted from the day to file by; negative is before it
    @Schema(name = "SupervisionRung")
    record RungView(StepKind step, int workingDays, Text name, List<Ladder.Addressee> waitsFor) {}

    static LadderView of(Ladder ladder) {
        return new LadderView(
                ladder.version(),
                ladder.validFrom(),
                ladder.validTo(),
                ladder.basis(),
                ladder.rungs().stream()
                        .map(rung -> new RungView(rung.step(), rung.workingDays(), rung.name(), rung.waitsFor()))
                        .toList());
    }
}
