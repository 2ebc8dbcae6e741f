package ipstrategy.workdays;

import ipstrategy.web.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A holiday of one year, as announced or as the law fixes it.
///
/// @param name its name; two that fall together have one name
/// @param from its first day
/// @param to its last day; before the first where no day of it, but one that makes up for it, falls into the year
/// @param makeUp the Saturdays and Sundays that are worked for it
/// @param sources the numbers of the documents that say so
public record Holiday(Text name, LocalDate from, LocalDate to, List<LocalDate> makeUp, List<String> sources) {

    public Holiday {
        makeUp = List.copyOf(makeUp);
        sources = List.copyOf(sources);
    }

    /// The days that are free.
    Stream<LocalDate> days() {
        return from.isAfter(to) ? Stream.of() : from.datesUntil(to.plusDays(1));
    }
}
