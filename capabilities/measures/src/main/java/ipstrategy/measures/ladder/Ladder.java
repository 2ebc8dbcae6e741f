package ipstrategy.measures.ladder;

import ipstrategy.web.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The steps of supervision as they were in force for a time.
///
/// @param version what it is called
/// @param validFrom the first day to file by that it holds for
/// @param validTo the last such day, or null where it is in force
/// @param basis what it rests on
/// @param rungs its steps, the mildest first
public record Ladder(
        String version, LocalDate validFrom, @Nullable LocalDate validTo, Text basis, List<Rung> rungs) {

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /// One step.
    ///
    /// @param step which
    /// @param workingDays when, counted from the day to file by; negative is before it
    /// @param name what it is called
    /// @param waitsFor who must act after it
    public record Rung(StepKind step, int workingDays, Text name, List<Addressee> waitsFor) {

        public Rung {
            waitsFor = List.copyOf(waitsFor);
        }
    }

    /// Who must act after a step.
    public enum Addressee {
        /// the agency that the report is asked of
        REPORTER,
        /// the joint-conference office
        OFFICE
    }

    boolean holdsFor(LocalDate due) {
        return !due.isBefore(validFrom) && (validTo == null || !due.isAfter(validTo));
    }
}
