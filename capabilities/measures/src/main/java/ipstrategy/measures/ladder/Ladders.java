package ipstrategy.measures.ladder;

import ipstrategy.seeding.Seeds;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All ladders that ever were in force. The day by which a report is to be filed says which of them is climbed, and
/// that one is climbed to its end: a later ladder does not rewrite what was done under an earlier one.
public final class Ladders {

    private final List<Ladder> all;

    private Ladders(List<Ladder> all) {
        this.all = List.copyOf(all);
    }

    /// The ladders that these seeds hold.
    ///
    /// @throws ipstrategy.seeding.SeedsRefused where the file is wrong
    public static Ladders of(Seeds seeds) {
        return new Ladders(new LadderFile(seeds).read());
    }

    /// The earliest first.
    public List<Ladder> all() {
        return all;
    }

    /// The ladder for reports that are to be filed by a day; nothing for a day before the first.
    public Optional<Ladder> on(LocalDate due) {
        return all.stream().filter(ladder -> ladder.holdsFor(due)).findFirst();
    }
}
