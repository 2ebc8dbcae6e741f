package ipstrategy.console.desk;

import ipstrategy.console.gateway.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What waits for an agency, by when.
///
/// @param standings where the reports stand that errands are about, by their ids
/// @param awaited whose word is outstanding, by report
public record Desk(
        Listed<Errand> errands, LocalDate today, Map<String, Standing> standings, Map<String, List<String>> awaited) {

    private static final int SOON = 7;

    public List<Errand> late() {
        return errands.items().stream().filter(errand -> errand.isLate(today)).toList();
    }

    /// Within a week.
    public List<Errand> soon() {
        return errands.items().stream()
                .filter(errand -> !errand.isLate(today) && within(errand.due()))
                .toList();
    }

    public List<Errand> later() {
        return errands.items().stream()
                .filter(errand -> !errand.isLate(today) && !within(errand.due()))
                .toList();
    }

    /// Where a report stands; nothing where an errand is about something else, or it cannot be read.
    public @Nullable Standing standing(String subject) {
        return standings.get(subject);
    }

    /// The agencies whose word on a report is outstanding.
    public List<String> awaited(String subject) {
        return awaited.getOrDefault(subject, List.of());
    }

    private boolean within(@Nullable LocalDate due) {
        return due != null && !due.isAfter(today.plusDays(SOON));
    }
}
