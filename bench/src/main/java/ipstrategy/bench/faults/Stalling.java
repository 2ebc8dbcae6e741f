package ipstrategy.bench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Processes stand still and go on afterwards (SIGSTOP, SIGCONT): connections stay open, and nobody answers.
///
/// @param lasting how long in all
/// @param awake how long they run in each second of it; zero where they stand still all the time
record Stalling(String victim, Duration lasting, Duration awake) implements Drill {

    private static final String KEYCLOAK = "keycloak";
    private static final int SECOND_MILLIS = 1000;
    /// How long others may take beside a service that is slow.
    private static final double OTHERS_WITHIN_MILLIS = 1000;
    /// The gateway gives up after ten seconds, and says so.
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(12);

    static List<Drill> all() {
        return List.of(
                new Stalling(Stage.POSTGRES, Duration.ofSeconds(20), Duration.ZERO),
                // Longer than a key of Keycloak's, or a token, is believed without looking again.
                new Stalling(KEYCLOAK, Duration.ofSeconds(45), Duration.ZERO),
                new Stalling("patents", Duration.ofSeconds(20), Duration.ofMillis(100)));
    }

    @Override
    public String fault() {
        return awake.isZero()
                ? "%s stands still for %d s".formatted(victim, lasting.toSeconds())
                : "%s is slow for %d s: it runs %d ms of each second"
                        .formatted(victim, lasting.toSeconds(), awake.toMillis());
    }

    @Override
    public String promise() {
        return switch (victim) {
            case Stage.POSTGRES ->
                "whoever asks is told within %d s, and no program dies".formatted(TOLD_WITHIN.toSeconds());
            case KEYCLOAK -> "all are served who have a token; signing in says why not";
            default ->
                "whoever asks is told within %d s; of others none fails, and 95 of 100 are served within %.0f ms"
                        .formatted(TOLD_WITHIN.toSeconds(), OTHERS_WITHIN_MILLIS);
        };
    }

    @Override
    public Outcome carryOut(Ground ground) throws IOException, InterruptedException {
        Stage stage = ground.stage();
        List<Long> before = programs(stage);
        long moment = System.nanoTime();
        String refusal;
        List<ProcessHandle> victims = victims(stage);
        try {
            refusal = stall(stage, victims, ground.crowd(), moment);
        } finally {
            stage.signal(victims, "CONT");
        }
        long over = System.nanoTime();
        Optional<Duration> recovery = ground.serving().again(over);
        ground.crowd().settle();
        Window window = ground.crowd().between(moment, over);
        Seen seen = switch (victim) {
            case Stage.POSTGRES ->
                told(window, window.words(), recovery)
                        .and(window.failed().count() > 0, "nobody noticed: the database cannot have stood still");
            case KEYCLOAK ->
                new Seen(window.words() + "; signing in: " + refusal, List.of(), recovery)
                        .and(window.failed().count() == 0, "who had a token was not served")
                        .and(Killing.saysWhy(refusal), "signing in does not say why not");
            default -> besideTheSlow(window, recovery);
        };
        return seen.and(before.equals(programs(stage)), "a program died");
    }

    /// Answers what somebody was told who signed in meanwhile, where that is asked.
    private String stall(Stage stage, List<ProcessHandle> victims, Crowd crowd, long moment)
            throws IOException, InterruptedException {
        String refusal = "";
        stage.signal(victims, "STOP");
        if (victim.equals(KEYCLOAK)) {
            refusal = Killing.refusal(crowd, moment);
        }
        while (System.nanoTime() - moment < lasting.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(SECOND_MILLIS - awake.toMillis());
            if (!awake.isZero()) {
                stage.signal(victims, "CONT");
                TimeUnit.MILLISECONDS.sleep(awake.toMillis());
                stage.signal(victims, "STOP");
            }
        }
        return refusal;
    }

    private static Seen told(Window window, String words, Optional<Duration> recovery) {
        double longest = window.times().longest();
        return new Seen("%s; longest %.1f s".formatted(words, longest / SECOND_MILLIS), List.of(), recovery)
                .and(longest <= TOLD_WITHIN.toMillis(), "somebody waited for too long");
    }

    private Seen besideTheSlow(Window window, Optional<Duration> recovery) {
        Window others = window.of(answer -> !answer.of().equals(victim));
        Window own = window.of(answer -> answer.of().equals(victim));
        double p95 = others.times().percentile(95);
        double slow = own.times().percentile(50);
        String words = "others: %s, p95 %.0f ms; %s: %s, median %.0f ms"
                .formatted(others.words(), p95, victim, own.words(), slow);
        return told(window, words, recovery)
                .and(others.failed().count() == 0, "others were not served")
                .and(p95 <= OTHERS_WITHIN_MILLIS, "others were slow as well")
                .and(slow > SECOND_MILLIS / 2.0, "it was not slow");
    }

    private List<ProcessHandle> victims(Stage stage) throws IOException {
        return victim.equals(Stage.POSTGRES) ? stage.database() : List.of(stage.process(victim));
    }

    private static List<Long> programs(Stage stage) throws IOException {
        List<Long> all = new ArrayList<>();
        for (String program : Stage.PROGRAMS) {
            all.add(stage.process(program).pid());
        }
        return all;
    }
}
