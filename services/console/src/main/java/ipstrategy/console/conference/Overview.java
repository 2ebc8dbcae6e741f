package ipstrategy.console.conference;

import ipstrategy.console.gateway.Listed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The joint conference at one look. A part that cannot be read is nothing.
///
/// @param convened the meetings that are to come, and those whose day has passed and that nobody has written down
/// @param agenda what stands on the next one's agenda
/// @param waiting what waits to be put on an agenda
/// @param resolved what is still to be carried out, by its day
public record Overview(
        @Nullable Listed<Meeting> convened,
        @Nullable Listed<AgendaItem> agenda,
        @Nullable Listed<AgendaItem> waiting,
        @Nullable Listed<Resolution> resolved,
        LocalDate today) {

    /// The first that is to come, if any is.
    static @Nullable Meeting next(@Nullable Listed<Meeting> convened, LocalDate today) {
        return convened == null
                ? null
                : convened.items().stream()
                        .filter(meeting -> !meeting.date().isBefore(today))
                        .min(Comparator.comparing(Meeting::date).thenComparing(Meeting::id))
                        .orElse(null);
    }

    public @Nullable Meeting next() {
        return next(convened, today);
    }

    /// Those whose day has passed, although nobody has written down that they were held.
    public List<Meeting> unwritten() {
        return convened == null
                ? List.of()
                : convened.items().stream()
                        .filter(meeting -> meeting.date().isBefore(today))
                        .sorted(Comparator.comparing(Meeting::date))
                        .toList();
    }

    /// How many of the resolutions shown are late.
    public long late() {
        return resolved == null
                ? 0
                : resolved.items().stream().filter(Resolution::overdue).count();
    }
}
