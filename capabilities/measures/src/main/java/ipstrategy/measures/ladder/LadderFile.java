package ipstrategy.measures.ladder;

import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the ladders and checks that each follows the one before without gap or overlap, and that no step is milder or
/// earlier than the one below it.
final class LadderFile {

    static final String FILE = "supervision.yaml";

    private static final int GREATEST_DISTANCE = 250;
    private static final Set<String> ADDRESSEES =
            Arrays.stream(Ladder.Addressee.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final Seeds seeds;
    private @Nullable Ladder last;

    LadderFile(Seeds seeds) {
        this.seeds = seeds;
    }

    List<Ladder> read() {
        seeds.codes(FILE, "version");
        List<Ladder> ladders = seeds.records(FILE, this::ladder);
        seeds.check();
        return ladders;
    }

    private Ladder ladder(SeedRecord record) {
        String version = record.text("version");
        LocalDate from = from(record);
        LocalDate to = record.optionalDate("validTo");
        if (to != null && to.isBefore(from)) {
            record.wrong("validTo", to + " is before " + from);
        }
        Ladder ladder = new Ladder(version, from, to, record.bilingual("basis", 60, 160), rungs(record));
        last = ladder;
        return ladder;
    }

    private LocalDate from(SeedRecord record) {
        LocalDate from = record.optionalDate("validFrom");
        if (from == null) {
            record.text("validFrom");
            return LocalDate.MIN;
        }
        if (last != null) {
            LocalDate end = last.validTo();
            if (end == null) {
                record.wrong("validFrom", "the ladder before it has no last day");
            } else if (!from.equals(end.plusDays(1))) {
                record.wrong("validFrom", "must be the day after " + end);
            }
        }
        return from;
    }

    private static List<Ladder.Rung> rungs(SeedRecord ladder) {
        List<Ladder.Rung> below = new ArrayList<>();
        ladder.records("steps", record -> below.add(rung(record, below)));
        if (below.isEmpty()) {
            ladder.wrong("steps", "must hold a step");
        }
        return below;
    }

    private static Ladder.Rung rung(SeedRecord record, List<Ladder.Rung> below) {
        StepKind step = record.oneOf("step", StepKind.class);
        int days = workingDays(record);
        if (!below.isEmpty() && step.compareTo(below.getLast().step()) <= 0) {
            record.wrong(
                    "step", step + " does not come after " + below.getLast().step());
        }
        if (!below.isEmpty() && days <= below.getLast().workingDays()) {
            record.wrong("workingDays", "must be more than " + below.getLast().workingDays());
        }
        List<String> waitsFor = record.codes("waitsFor", ADDRESSEES);
        return new Ladder.Rung(
                step,
                days,
                record.bilingual("name", 20, 60),
                waitsFor.stream()
                        .filter(ADDRESSEES::contains)
                        .map(Ladder.Addressee::valueOf)
                        .toList());
    }

    private static int workingDays(SeedRecord record) {
        BigDecimal days = record.optionalNumber("workingDays");
        if (days == null) {
            record.text("workingDays");
            return 0;
        }
        if (days.scale() > 0 || days.abs().compareTo(BigDecimal.valueOf(GREATEST_DISTANCE)) > 0) {
            record.wrong("workingDays", "must be a whole number of at most " + GREATEST_DISTANCE + " either way");
            return 0;
        }
        return days.intValueExact();
    }
}
