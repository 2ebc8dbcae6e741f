package ipstrategy.journey;

import ipstrategy.launcher.Platform;
import ipstrategy.launcher.Startup;
import ipstrategy.launcher.process.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/// Kills programs by `kill -9`, lets them lie for a moment and starts them again.
///
/// PostgreSQL is hit in one of the processes that serve a connection, as the kernel does that runs out of memory: the
/// server ends all of them at once and recovers from its log. Its first process is not: with it the launcher ends all.
final class Deaths {

    private static final String POSTGRES = "postgres";
    private static final String RECOVERY = "all server processes terminated; reinitializing";
    private static final int SHORTEST_IN_MILLISECONDS = 200;
    private static final int LONGEST_IN_MILLISECONDS = 1500;
    private static final int MOST_AT_ONCE = 3;

    /// Who dies in the first rounds; then the others do, in any order.
    private static final List<String> FIRST = List.of("coordination", POSTGRES, "gateway");

    private static final List<String> ALL = List.of(
            "patents",
            "trademarks",
            "copyright",
            "enforcement",
            "international",
            "coordination",
            "console",
            "gateway",
            "keycloak",
            POSTGRES);

    private final Platform platform;
    private final Random chance;

    /// Who has not died yet: each dies once alone before several die at once.
    private final Queue<String> spared;

    Deaths(Platform platform, long seed) {
        this.platform = platform;
        this.chance = new Random(seed);
        List<String> others = new ArrayList<>(ALL);
        others.removeAll(FIRST);
        Collections.shuffle(others, chance);
        this.spared = new ArrayDeque<>(FIRST);
        spared.addAll(others);
    }

    /// One round; answers who died.
    List<String> round() throws IOException, InterruptedException {
        List<String> victims = spared.isEmpty() ? some() : List.of(spared.remove());
        for (String victim : victims) {
            kill(victim);
        }
        Thread.sleep(chance.nextInt(SHORTEST_IN_MILLISECONDS, LONGEST_IN_MILLISECONDS));
        for (String victim : victims) {
            if (!victim.equals(POSTGRES)) {
                platform.start(victim);
            }
        }
        return victims;
    }

    private List<String> some() {
        List<String> all = new ArrayList<>(ALL);
        Collections.shuffle(all, chance);
        return List.copyOf(all.subList(0, chance.nextInt(1, MOST_AT_ONCE + 1)));
    }

    private void kill(String victim) throws IOException, InterruptedException {
        if (!victim.equals(POSTGRES)) {
            platform.kill(victim);
            return;
        }
        long before = recoveries();
        backend().destroyForcibly();
        Patience.until(() -> recoveries() > before);
    }

    private long recoveries() throws IOException {
        try (var lines = Files.lines(platform.data().resolve("logs/postgres.log"))) {
            return lines.filter(line -> line.contains(RECOVERY)).count();
        }
    }

    private ProcessHandle backend() {
        long postmaster = platform.startup().processes().stream()
                .filter(process -> process.name().equals(POSTGRES))
                .mapToLong(Startup.Process::pid)
                .findFirst()
                .orElseThrow();
        return ProcessHandle.of(postmaster)
                .orElseThrow()
                .children()
                .filter(child -> String.join(" ", Arguments.of(child)).contains(" 127.0.0.1("))
                .findAny()
                .orElseThrow();
    }
}
