package ipstrategy.bench.faults;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What takes a start of the whole: the first process of the database dies, or the launcher does, or all programs
/// find another time on the clock than they knew before. The clock is the programs' own, which can be set without
/// changing that of the machine; they read it when they start.
record Restarting(String victim, Duration ahead) implements Drill {

    private static final String CLOCK = "the clock";
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration TOLERANCE = Duration.ofMinutes(2);
    /// How long the rest is looked at after the launcher is dead.
    private static final Duration ALONE = Duration.ofSeconds(5);

    static List<Drill> all() {
        return List.of(
                new Restarting(CLOCK, A_DAY),
                new Restarting(CLOCK, Duration.ZERO),
                new Restarting(Stage.POSTGRES, Duration.ZERO),
                new Restarting(Stage.LAUNCHER, Duration.ZERO));
    }

    @Override
    public String fault() {
        return switch (victim) {
            case CLOCK -> ahead.isZero() ? "the clock jumps back by a day" : "the clock jumps ahead by a day";
            case Stage.POSTGRES -> "kill -9 of the first process of PostgreSQL";
            default -> "kill -9 of the launcher";
        };
    }

    @Override
    public String promise() {
        return switch (victim) {
            case CLOCK -> "on the new time all is read and written, and each trail holds; counted from its start's end";
            case Stage.POSTGRES -> "all ends in order, and `run` brings it back; counted from `run`";
            default -> "all is served without it, and `run` takes over; counted from `run`";
        };
    }

    @Override
    public Outcome carryOut(Ground ground) throws IOException, InterruptedException {
        return switch (victim) {
            case CLOCK -> jump(ground);
            case Stage.POSTGRES -> loseTheDatabase(ground);
            default -> loseTheLauncher(ground);
        };
    }

    private Outcome jump(Ground ground) throws IOException, InterruptedException {
        Duration before = ahead.isZero() ? A_DAY : Duration.ZERO;
        if (!isWritten(ground, before)) {
            start(ground, before);
            ground.serving().again(System.nanoTime());
        }
        start(ground, ahead);
        long ready = System.nanoTime();
        Optional<Duration> recovery = ground.serving().again(ready);
        boolean jumped = isWritten(ground, ahead);
        List<String> broken = ground.crowd().brokenTrails();
        return new Seen("from %d h ahead to %d h".formatted(before.toHours(), ahead.toHours()), List.of(), recovery)
                .and(jumped, "what was written last bears another time")
                .and(broken.isEmpty(), "these trails do not hold: " + broken);
    }

    private static void start(Ground ground, Duration ahead) throws IOException, InterruptedException {
        ground.stage().stop();
        ground.stage().start(Map.of("IPSTRATEGY_CLOCK_AHEAD", ahead.toString()));
    }

    /// Whether what was written last bears the time of a clock that is so far ahead.
    private static boolean isWritten(Ground ground, Duration ahead) throws IOException, InterruptedException {
        Instant now = Clock.systemUTC().instant();
        Duration found = Duration.between(now, ground.crowd().newest());
        return found.minus(ahead).abs().compareTo(TOLERANCE) < 0;
    }

    private Outcome loseTheDatabase(Ground ground) throws IOException, InterruptedException {
        long moment = ground.stage().kill(Stage.POSTGRES);
        ground.stage().awaitEnd();
        double ended = (System.nanoTime() - moment) / (double) TimeUnit.SECONDS.toNanos(1);
        long again = System.nanoTime();
        ground.stage().start(Map.of());
        Optional<Duration> recovery = ground.serving().again(again);
        return new Seen("all had ended after %.1f s".formatted(ended), List.of(), recovery);
    }

    private Outcome loseTheLauncher(Ground ground) throws IOException, InterruptedException {
        long moment = ground.stage().kill(Stage.LAUNCHER);
        TimeUnit.NANOSECONDS.sleep(ALONE.toNanos());
        Window alone = ground.crowd().between(moment, System.nanoTime());
        long again = System.nanoTime();
        ground.stage().start(Map.of());
        Optional<Duration> recovery = ground.serving().again(again);
        return new Seen("without it: " + alone.words(), List.of(), recovery)
                .and(alone.count() > 0 && alone.failed().count() == 0, "without it not all was served");
    }
}
