package ipstrategy.coordination.reform;

import ipstrategy.web.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A succession that the agency register names, to be decided by the office.
///
/// @param on the day on which responsibilities pass
/// @param whole whether all of them do: the agency has ended and has one successor
/// @param scope what passes, in the register's words, or null
record SeededReform(
        String predecessor,
        String successor,
        LocalDate on,
        boolean whole,
        @Nullable Text scope) {

    String id() {
        return Reform.idOf(predecessor, successor, on);
    }
}
