package ipstrategy.bench.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Carries out drills on the whole platform while people are at work, and prints Markdown. Ends with 1 where
/// a promise was broken, and with 2 where none was and a drill could not be carried out.
///
/// Arguments: a folder, the checkout, a folder on a disk that may be filled or `-` where there is none, and
/// words; only drills whose fault holds one of them are carried out, and all where there are no words.
public final class FaultsBench {

    private static final Duration AGAIN_WITHIN = Duration.ofSeconds(30);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final int MOST_CONNECTIONS = 4000;
    private static final int BROKEN = 1;
    private static final int INCOMPLETE = 2;
    private static final String NO_DISK = "-";

    private final Path folder;
    private final Path root;
    private final List<String> words;
    private final List<String> rows = new ArrayList<>();
    private int broken;
    private int notRun;
    private int lost;

    private FaultsBench(Path folder, Path root, List<String> words) {
        this.folder = folder;
        this.root = root;
        this.words = words;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        List<String> words = List.of(arguments).subList(3, arguments.length);
        FaultsBench bench = new FaultsBench(folder, Path.of(arguments[1]).toAbsolutePath(), words);
        System.exit(bench.carryOut(arguments[2]));
    }

    private int carryOut(String small) throws IOException, InterruptedException {
        rows.add("| fault | promise | measured | served again after | acknowledged | stored | lost | |");
        rows.add("|---|---|---|---:|---:|---:|---:|---|");
        List<Drill> usual = Stream.of(
                        Killing.all(), Stalling.all(), List.<Drill>of(new Storming(MOST_CONNECTIONS)), Restarting.all())
                .flatMap(List::stream)
                .filter(this::isWanted)
                .toList();
        Drill filling = new FillingUp();
        if (usual.isEmpty() && !isWanted(filling)) {
            throw new IllegalArgumentException("no drill has a fault with one of " + words);
        }
        rehearse(usual, folder.resolve("platform"));
        if (isWanted(filling) && small.equals(NO_DISK)) {
            tell(filling, new Drill.NotRun("there is no disk that may be filled: that takes root and Linux"));
        } else if (isWanted(filling)) {
            rehearse(List.of(filling), Path.of(small).toAbsolutePath().resolve("platform"));
        }
        System.out.println(String.join("\n", rows));
        System.out.printf("%nAcknowledged writes lost: %d. Promises broken: %d. Not run: %d.%n", lost, broken, notRun);
        return broken > 0 ? BROKEN : notRun > 0 ? INCOMPLETE : 0;
    }

    private boolean isWanted(Drill drill) {
        return words.isEmpty() || words.stream().anyMatch(drill.fault()::contains);
    }

    /// Carries out drills one after the other, on one platform.
    private void rehearse(List<Drill> drills, Path data) throws IOException, InterruptedException {
        if (drills.isEmpty()) {
            return;
        }
        Path log = folder.resolve("run.log");
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
                Stage stage = new Stage(root, data, log)) {
            stage.start(Map.of(), "--fresh");
            try (Crowd crowd = new Crowd(stage, http)) {
                crowd.begin();
                TimeUnit.NANOSECONDS.sleep(WARM_UP.toNanos());
                Drill.Ground ground = new Drill.Ground(stage, crowd, new Serving(crowd));
                for (Drill drill : drills) {
                    rehearse(drill, ground);
                }
            }
        }
    }

    private void rehearse(Drill drill, Drill.Ground ground) throws IOException, InterruptedException {
        System.err.println(drill.fault());
        ground.serving()
                .again(System.nanoTime())
                .orElseThrow(() -> new IOException("not all is served before: " + drill.fault()));
        ground.crowd().renewTokens();
        ground.crowd().balance();
        long calm = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(CALM.toNanos());
        Window before = ground.crowd().between(calm, System.nanoTime());
        Drill.Outcome outcome = drill.carryOut(ground);
        switch (outcome) {
            case Drill.Seen seen ->
                tell(
                        drill,
                        seen.and(before.failed().count() == 0, "not all was served before"),
                        ground.crowd().balance());
            case Drill.NotRun none -> tell(drill, none);
        }
    }

    private void tell(Drill drill, Drill.Seen seen, Ledger.Balance balance) {
        Drill.Seen judged = seen.and(
                        seen.recovery()
                                .filter(took -> took.compareTo(AGAIN_WITHIN) <= 0)
                                .isPresent(),
                        "not served again within %d s".formatted(AGAIN_WITHIN.toSeconds()))
                .and(balance.acknowledged() > 0, "nothing was written")
                .and(balance.lost().isEmpty(), "lost: " + balance.lost());
        lost += balance.lost().size();
        broken += judged.broken().isEmpty() ? 0 : 1;
        add("| %s | %s | %s | %s | %d | %d | %d | %s |"
                .formatted(
                        drill.fault(),
                        drill.promise(),
                        judged.words(),
                        seconds(judged.recovery()),
                        balance.acknowledged(),
                        balance.stored(),
                        balance.lost().size(),
                        judged.broken().isEmpty() ? "kept" : "**broken**: " + String.join("; ", judged.broken())));
    }

    private void tell(Drill drill, Drill.NotRun none) {
        notRun++;
        add("| %s | %s | | | | | | **not run**: %s |".formatted(drill.fault(), drill.promise(), none.why()));
    }

    /// Also as it goes on, so that what was seen is not lost where something fails.
    private void add(String row) {
        rows.add(row);
        System.err.println(row);
    }

    private static String seconds(Optional<Duration> took) {
        return took.map(time -> String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0))
                .orElse("never");
    }
}
