package ipstrategy.bench.sealing;

import ipstrategy.bench.DurablePostgres;
import ipstrategy.bench.Times;
import ipstrategy.bench.sealing.Load.Way;
import ipstrategy.bench.sealing.Writer.Commit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Carries out a plan.
final class Measuring {

    private final DurablePostgres postgres;
    private final Clock clock;
    private final Consumer<String> progress;

    Measuring(DurablePostgres postgres, Clock clock, Consumer<String> progress) {
        this.postgres = postgres;
        this.clock = clock;
        this.progress = progress;
    }

    /// The outcomes of every round. Every other round goes backwards, so that no load always follows the same one.
    List<List<Outcome>> carryOut(Plan plan) throws SQLException, InterruptedException, ExecutionException {
        List<List<Outcome>> rounds = new ArrayList<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Load load : round % 2 == 1 ? plan.loads() : plan.loads().reversed()) {
                progress.accept(
                        "Round %d of %d, writers %d, %s".formatted(round, plan.rounds(), load.writers(), load.title()));
                outcomes.add(run(load, plan));
            }
            rounds.add(outcomes);
        }
        return rounds;
    }

    private Outcome run(Load load, Plan plan) throws SQLException, InterruptedException, ExecutionException {
        Tables.prepare(postgres, load.writers());
        List<Connection> connections = new ArrayList<>();
        try (Connection sealing = postgres.connect();
                Sealer sealer = load.way() == Way.AFTERWARDS ? Sealer.begin(sealing) : Sealer.idle(sealing)) {
            for (int number = 1; number <= load.writers(); number++) {
                connections.add(postgres.connect());
            }
            Window window = Window.next(plan);
            List<Commit> commits = written(load, connections, window);
            List<Commit> counted = commits.stream().filter(window::holds).toList();
            Times latency = Times.of(counted.stream().mapToLong(Commit::latency));
            Times delay = sealer.delays(counted);
            double perSecond = counted.size() / window.seconds();
            return new Outcome(load, commits.size(), sealed(load, commits.size()), perSecond, latency, delay);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private List<Commit> written(Load load, List<Connection> connections, Window window)
            throws InterruptedException, ExecutionException {
        List<Callable<List<Commit>>> writers = new ArrayList<>();
        for (Connection connection : connections) {
            Writer writer = new Writer(writers.size() + 1, connection, load, clock);
            writers.add(() -> writer.writeUntilOver(window));
        }
        List<Commit> commits = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<List<Commit>> written : threads.invokeAll(writers)) {
                commits.addAll(written.get());
            }
        }
        return commits;
    }

    private long sealed(Load load, long committed) throws SQLException {
        try (Connection connection = postgres.connect()) {
            long sealed = new Verifying(connection).wholeChain().position();
            long expected = load.way() == Way.NO_AUDIT ? 0 : committed;
            if (sealed != expected) {
                throw new IllegalStateException(expected + " entries were committed, and the chain has " + sealed);
            }
            return sealed;
        }
    }
}
