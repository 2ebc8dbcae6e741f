package ipstrategy.launcher;

import ipstrategy.launcher.process.Child;
import ipstrategy.launcher.process.Death;
import ipstrategy.launcher.process.RestartBudget;
import ipstrategy.launcher.process.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The platform's programs at work. One that dies while all start ends the start; one that dies later is named and, as
/// far as its budget goes, started again.
final class Crew {

    private enum Phase {
        STARTING,
        RUNNING,
        STOPPING
    }

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final Settings.Restart restart;
    private final Console console;
    private final Clock clock;
    private final AtomicReference<@Nullable Death> early = new AtomicReference<>();
    private final Map<String, RestartBudget> budgets = new ConcurrentHashMap<>();
    private volatile List<List<Child>> tiers = List.of();
    private volatile Phase phase = Phase.STARTING;

    Crew(Settings.Restart restart, Console console, Clock clock) {
        this.restart = restart;
        this.console = console;
        this.clock = clock;
    }

    List<Child> members() {
        return tiers.stream().flatMap(List::stream).toList();
    }

    /// Starts all at once and waits until all are ready. Says how long each took.
    Map<String, Duration> launch(List<List<Child>> all) throws InterruptedException {
        tiers = all;
        long began = System.nanoTime();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            CompletionService<Child> ready = new ExecutorCompletionService<>(threads);
            for (Child child : members()) {
                open(child);
                ready.submit(() -> {
                    child.awaitReady(READY_WITHIN);
                    return child;
                });
            }
            Map<String, Duration> took = collect(ready, began);
            run();
            return took;
        } finally {
            threads.shutdownNow();
        }
    }

    private Map<String, Duration> collect(CompletionService<Child> ready, long began) throws InterruptedException {
        Map<String, Duration> took = new LinkedHashMap<>();
        while (took.size() < members().size()) {
            Future<Child> next = ready.poll(200, TimeUnit.MILLISECONDS);
            endIfOneDied();
            if (next != null) {
                String name = result(next).name();
                took.put(name, Duration.ofNanos(System.nanoTime() - began));
                console.step(name + " ready", took.get(name));
            }
        }
        return took;
    }

    private static Child result(Future<Child> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Trouble trouble) {
                throw trouble;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private synchronized void run() {
        endIfOneDied();
        if (phase == Phase.STARTING) {
            phase = Phase.RUNNING;
        }
    }

    private void endIfOneDied() {
        Death death = early.get();
        if (death != null) {
            throw new Trouble(death.words());
        }
    }

    private synchronized void open(Child child) {
        if (phase == Phase.STOPPING) {
            throw new Trouble("The platform is stopping.");
        }
        child.start(death -> died(child, death));
    }

    private synchronized void died(Child child, Death death) {
        switch (phase) {
            case STARTING -> early.compareAndSet(null, death);
            case RUNNING -> {
                console.say(death.words());
                if (restart == Settings.Restart.ON_DEATH) {
                    restart(child);
                }
            }
            case STOPPING -> {}
        }
    }

    private void restart(Child child) {
        Optional<Duration> pause = budgets.computeIfAbsent(child.name(), name -> new RestartBudget(clock))
                .next();
        if (pause.isEmpty()) {
            console.say("%s died more than %d times in %d minutes and stays down."
                    .formatted(child.name(), RestartBudget.RESTARTS, RestartBudget.WINDOW.toMinutes()));
            return;
        }
        console.say("%s is started again in %s.".formatted(child.name(), Console.seconds(pause.get())));
        Thread.startVirtualThread(() -> revive(child, pause.get()));
    }

    private void revive(Child child, Duration pause) {
        try {
            Thread.sleep(pause);
            start(child.name());
            console.say(child.name() + " serves again.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Trouble trouble) {
            // A death has been reported where it happened; what is left is a program that runs and does not serve.
            if (phase == Phase.RUNNING && child.isRunning()) {
                console.say(trouble.words());
            }
        }
    }

    /// Starts one that is down and waits until it is ready.
    void start(String name) throws InterruptedException {
        Child child = member(name);
        open(child);
        child.awaitReady(READY_WITHIN);
    }

    /// Ends one at once, as a crash would.
    void kill(String name) throws InterruptedException {
        member(name).kill();
    }

    /// Stops these and starts them again with something more in their environment; returns when all are ready.
    void renew(List<String> names, Map<String, String> environment) throws InterruptedException {
        List<Child> renewed = names.stream().map(this::member).toList();
        stop(renewed);
        for (Child child : renewed) {
            child.equip(environment);
            open(child);
        }
        for (Child child : renewed) {
            child.awaitReady(READY_WITHIN);
        }
    }

    private Child member(String name) {
        return members().stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no program " + name));
    }

    /// Stops all, tier by tier from the last; within a tier at once.
    void stop() {
        synchronized (this) {
            phase = Phase.STOPPING;
        }
        tiers.reversed().forEach(Crew::stop);
    }

    private static void stop(List<Child> together) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            together.forEach(child -> threads.submit(() -> {
                child.stop();
                return child;
            }));
        }
    }
}
