package ipstrategy.console.desk;

import ipstrategy.console.gateway.Listed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What waits for an agency, by when.
public record Desk(Listed<Errand> errands, LocalDate today) {

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

    private boolean within(@Nullable LocalDate due) {
        return due != null && !due.isAfter(today.plusDays(SOON));
    }
}
