package ipstrategy.measures.lineage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is different between a measure and the one that goes on with it in a later plan.
@Schema(name = "MeasureDifferences")
record Differences(
        DeadlineChange deadline,
        Snapshot.Until earlierDeadline,
        Snapshot.Until laterDeadline,
        List<Snapshot.Answering> responsibilitiesAdded,
        List<Snapshot.Answering> responsibilitiesRemoved,
        List<Snapshot.Promise> deliverablesAdded,
        List<Snapshot.Promise> deliverablesRemoved,
        Rewording title,
        Rewording summary) {

    /// What became of the day.
    @Schema(name = "DeadlineChange")
    enum DeadlineChange {
        /// the same day, or none in both
        SAME,
        /// another day
        DEADLINE_MOVED,
        /// a day before, and now it goes on without one
        DEADLINE_WEAKENED,
        /// it went on without a day, and now it has one
        DEADLINE_SET;

        static DeadlineChange between(Snapshot.Until earlier, Snapshot.Until later) {
            if (earlier.due() == null) {
                return later.due() == null ? SAME : DEADLINE_SET;
            }
            if (later.due() == null) {
                return DEADLINE_WEAKENED;
            }
            return earlier.due().equals(later.due()) ? SAME : DEADLINE_MOVED;
        }
    }

    static Differences between(Snapshot earlier, Snapshot later) {
        return new Differences(
                DeadlineChange.between(earlier.deadline(), later.deadline()),
                earlier.deadline(),
                later.deadline(),
                without(later.responsibilities(), earlier.responsibilities()),
                without(earlier.responsibilities(), later.responsibilities()),
                without(later.deliverables(), earlier.deliverables()),
                without(earlier.deliverables(), later.deliverables()),
                Rewording.between(earlier.title(), later.title()),
                Rewording.between(earlier.summary(), later.summary()));
    }

    private static <T> List<T> without(List<T> these, List<T> those) {
        return these.stream().filter(one -> !those.contains(one)).toList();
    }
}
