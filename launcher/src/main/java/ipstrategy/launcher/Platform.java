package ipstrategy.launcher;

import ipstrategy.launcher.postgres.Postgres;
import ipstrategy.launcher.postgres.Secrets;
import ipstrategy.launcher.process.Child;
import ipstrategy.launcher.process.LogFile;
import ipstrategy.launcher.process.Program;
import ipstrategy.launcher.process.Register;
import ipstrategy.launcher.process.Trouble;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The whole platform, running on this machine until it is closed.
public final class Platform implements AutoCloseable {

    private static final String POSTGRES = "postgres";

    private final Settings settings;
    private final Console console;
    private final Function<Secrets, List<List<Program>>> blueprint;
    private final Clock clock;
    private final Crew crew;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Object ground = new Object();
    private @Nullable DataDirectory data;
    private @Nullable Postgres postgres;
    private volatile @Nullable Startup startup;

    /// @param blueprint says what runs beside the database, in tiers (see [Blueprint])
    Platform(Settings settings, Console console, Clock clock, Function<Secrets, List<List<Program>>> blueprint) {
        this.settings = settings;
        this.console = console;
        this.clock = clock;
        this.blueprint = blueprint;
        this.crew = new Crew(settings.restart(), console, clock);
    }

    static Platform of(Settings settings, Console console) {
        Blueprint blueprint = new Blueprint(settings, console);
        return new Platform(settings, console, Clock.systemUTC(), blueprint::tiers);
    }

    /// Starts the platform and returns when all of it is ready. Where that fails, what was started is stopped and a
    /// [Trouble] says why.
    public static Platform start(Settings settings, Console console) {
        Platform platform = of(settings, console);
        platform.launch();
        return platform;
    }

    void launch() {
        boolean up = false;
        try {
            bringUp();
            up = true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Trouble("The start was interrupted.", stopped);
        } catch (RuntimeException failed) {
            throw closing.get() ? new Trouble("The start was stopped.", failed) : failed;
        } finally {
            if (!up) {
                close();
            }
        }
    }

    private void bringUp() throws InterruptedException {
        long began = System.nanoTime();
        String startedAt = clock.instant().toString();
        DataDirectory held = takeData();
        Register register = new Register(held.path().resolve("processes.json"));
        new Clearing(settings, console).clear(held, register);
        console.say("Starting the IP strategy platform on " + held.path());
        Secrets secrets = new Secrets(held.path().resolve("secrets.properties"));
        Future<List<List<Program>>> programs = threads.submit(() -> blueprint.apply(secrets));
        Map<String, Duration> ready = new LinkedHashMap<>();
        Postgres server = startPostgres(held, secrets);
        ready.put(POSTGRES, since(began));
        console.step("postgres ready", since(began));
        List<List<Child>> tiers = children(result(programs), held, register);
        Duration before = since(began);
        crew.launch(tiers).forEach((name, took) -> ready.put(name, before.plus(took)));
        // PostgreSQL's archive was read through the heap, which is not needed again.
        System.gc();
        startup = Startup.measured(startedAt, since(began), ready, server.process(), crew.members());
        startup.write(held.path().resolve("startup.json"));
    }

    private DataDirectory takeData() {
        synchronized (ground) {
            endIfClosing();
            DataDirectory held = DataDirectory.take(settings.data());
            data = held;
            return held;
        }
    }

    private Postgres startPostgres(DataDirectory held, Secrets secrets) {
        synchronized (ground) {
            endIfClosing();
            Postgres.Place place = new Postgres.Place(
                    held.postgres(),
                    settings.launcherTarget().resolve(POSTGRES),
                    settings.ports().postgres(),
                    LogFile.begin(held.logs(), POSTGRES));
            Postgres started = Postgres.start(place, secrets, Blueprint.databases());
            postgres = started;
            started.onExit().thenRun(() -> Thread.startVirtualThread(() -> collapse(place.log())));
            return started;
        }
    }

    private static List<List<Child>> children(List<List<Program>> tiers, DataDirectory held, Register register) {
        return tiers.stream()
                .map(tier -> tier.stream()
                        .map(program ->
                                new Child(program, LogFile.begin(held.logs(), program.name()), held.mark(), register))
                        .toList())
                .toList();
    }

    /// Without the database nothing can go on, and what its end has interrupted is for a person to see.
    private void collapse(LogFile log) {
        if (!closing.get()) {
            console.say("PostgreSQL ended; everything stops. The end of %s:%n    %s"
                    .formatted(log.path(), String.join("\n    ", log.tail(20))));
            close();
        }
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        }
    }

    private void endIfClosing() {
        if (closing.get()) {
            throw new Trouble("The platform is stopping.");
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /// The gateway's address.
    public String url() {
        return "http://localhost:" + settings.ports().gateway();
    }

    public String keycloakUrl() {
        return "http://localhost:" + settings.ports().keycloak();
    }

    public Path data() {
        return settings.data();
    }

    /// How the start went.
    public Startup startup() {
        Startup known = startup;
        if (known == null) {
            throw new IllegalStateException("not started yet");
        }
        return known;
    }

    /// Ends one program at once, as a crash would: `keycloak`, a service or `gateway`. It comes back by itself unless
    /// the settings say otherwise.
    public void kill(String name) throws InterruptedException {
        crew.kill(name);
    }

    /// Starts a program that is down and waits until it is ready.
    public void start(String name) throws InterruptedException {
        crew.start(name);
    }

    /// Takes services to a later time, so that what a year brings can be seen in a minute: they start again with their
    /// clocks ahead of the real time by so much, and only forward. The rest goes on, and tokens are good as long as
    /// they are in real time.
    public void travel(Duration ahead, List<String> services) throws InterruptedException {
        crew.renew(services, Map.of("IPSTRATEGY_CLOCK_AHEAD", ahead.toString()));
    }

    boolean isClosing() {
        return closing.get();
    }

    /// Waits until the platform has stopped, whatever stopped it.
    void awaitEnd() throws InterruptedException {
        closed.await();
    }

    /// Stops everything in the reverse order of need: gateway, services, Keycloak, and PostgreSQL last.
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            awaitClosed();
            return;
        }
        try {
            threads.shutdownNow();
            crew.stop();
            synchronized (ground) {
                if (postgres != null) {
                    postgres.close();
                }
            }
        } finally {
            synchronized (ground) {
                if (data != null) {
                    data.close();
                }
            }
            closed.countDown();
        }
    }

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
