package ipstrategy.bench.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The disk that holds the database and all else is full for a while.
final class FillingUp implements Drill {

    private static final Duration FULL_FOR = Duration.ofSeconds(20);
    /// The database may find room in files that it has already.
    private static final Duration FELT_WITHIN = Duration.ofMinutes(2);
    private static final List<Integer> PIECES = List.of(1 << 20, 1 << 12, 1);

    @Override
    public String fault() {
        return "the disk is full for %d s".formatted(FULL_FOR.toSeconds());
    }

    @Override
    public String promise() {
        return "what cannot be written is refused; with room again it serves,"
                + " after `run` where the database gave up";
    }

    @Override
    public Outcome carryOut(Ground ground) throws IOException, InterruptedException {
        Stage stage = ground.stage();
        Path filling = stage.data().resolveSibling("filling");
        long moment = System.nanoTime();
        boolean felt;
        boolean stood;
        try {
            fill(filling);
            felt = isFelt(ground.crowd(), filling);
            long full = System.nanoTime();
            while (felt && System.nanoTime() - full < FULL_FOR.toNanos()) {
                fill(filling);
                TimeUnit.SECONDS.sleep(1);
            }
            stood = stage.stands();
        } finally {
            Files.deleteIfExists(filling);
        }
        if (!felt) {
            return new NotRun("the database found room for %d s".formatted(FELT_WITHIN.toSeconds()));
        }
        long over = System.nanoTime();
        if (!stood) {
            // What ends because the database did takes its time to end, which is none of the start's.
            stage.awaitEnd();
            over = System.nanoTime();
            stage.start(Map.of());
        }
        Optional<Duration> recovery = ground.serving().again(over);
        ground.crowd().settle();
        Window all = ground.crowd().between(moment, over);
        Window writes = all.of(answer -> answer.kind() == Answer.Kind.WRITE);
        Window reads = all.of(answer -> answer.kind() == Answer.Kind.READ);
        List<String> broken = ground.crowd().brokenTrails();
        return new Seen(
                        "writes: %s; reads: %s; %s"
                                .formatted(
                                        writes.words(),
                                        reads.words(),
                                        stood ? "it went on by itself" : "the database gave up and all ended; `run`"),
                        List.of(),
                        recovery)
                .and(broken.isEmpty(), "these trails do not hold: " + broken);
    }

    /// Whether a write was refused in time. What room is given back meanwhile is taken as well.
    private static boolean isFelt(Crowd crowd, Path filling) throws IOException, InterruptedException {
        long full = System.nanoTime();
        while (System.nanoTime() - full < FELT_WITHIN.toNanos()) {
            fill(filling);
            Window meanwhile = crowd.between(full, System.nanoTime());
            if (meanwhile
                            .failed()
                            .of(answer -> answer.kind() == Answer.Kind.WRITE)
                            .count()
                    > 0) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return false;
    }

    /// Takes all the room there is: large pieces as long as they fit, then smaller ones.
    private static void fill(Path filling) throws IOException {
        try (FileChannel file = FileChannel.open(
                filling, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            for (int size : PIECES) {
                fill(file, size);
            }
        }
    }

    private static void fill(FileChannel file, int size) {
        try {
            while (true) {
                file.write(ByteBuffer.allocate(size));
            }
        } catch (IOException noRoom) {
            // That is what was wanted.
            return;
        }
    }
}
