package ipstrategy.bench.sealing;

import ipstrategy.bench.DurablePostgres;
import ipstrategy.bench.Times;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/// Measures two ways of sealing audit entries, and no audit as the base line, on a durable PostgreSQL of its own, and
/// prints Markdown.
///
/// Arguments: a folder for the server, and how many seconds each run counts.
public final class SealingBench {

    private SealingBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Plan plan = Plan.whole(Duration.ofMillis(Math.round(1000 * Double.parseDouble(arguments[1]))));
        Times forced = new Disk(folder).forcedWrites();
        try (DurablePostgres postgres = Tables.start(folder)) {
            Measuring measuring = new Measuring(postgres, Clock.systemUTC(), System.err::println);
            measuring.carryOut(Plan.thrownAway());
            String report = new Report(plan, measuring.carryOut(plan)).markdown();
            System.out.printf(
                    Locale.ROOT,
                    "Disk: a page of 8 KiB is written for good after %.1f ms (median; p95 %.1f ms)%n%n%s%n",
                    forced.percentile(50),
                    forced.percentile(95),
                    report);
        }
    }
}
