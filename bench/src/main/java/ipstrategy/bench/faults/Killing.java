package ipstrategy.bench.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// One process ends as by `kill -9`, and is started again by whoever watches over it.
///
/// @param victim a program of the platform, or one of the database's processes that serve a connection
record Killing(String victim) implements Drill {

    private static final String CONSOLE = "console";
    private static final String KEYCLOAK = "keycloak";
    private static final Duration DEATH_IS_NOTICED_WITHIN = Duration.ofSeconds(10);

    static List<Drill> all() {
        return List.of(
                new Killing("patents"),
                new Killing("trademarks"),
                new Killing("copyright"),
                new Killing("enforcement"),
                new Killing("international"),
                new Killing("coordination"),
                new Killing(CONSOLE),
                new Killing("gateway"),
                new Killing(KEYCLOAK),
                new Killing(Stage.POSTGRES));
    }

    @Override
    public String fault() {
        return victim.equals(Stage.POSTGRES) ? "kill -9 of a backend of PostgreSQL" : "kill -9 of " + victim;
    }

    @Override
    public String promise() {
        if (Stage.SERVICES.contains(victim)) {
            return "the other services and pages are served all along";
        }
        return switch (victim) {
            case CONSOLE -> "all services are served all along";
            case KEYCLOAK -> "all are served who have a token; signing in says why not";
            default -> "it serves again by itself";
        };
    }

    @Override
    public Outcome carryOut(Ground ground) throws IOException, InterruptedException {
        Optional<Long> struck = struck(ground.stage());
        if (struck.isEmpty()) {
            return new NotRun("this system does not tell the database's processes apart");
        }
        long moment = struck.get();
        String refusal = victim.equals(KEYCLOAK) ? refusal(ground.crowd(), moment) : "";
        Optional<Duration> recovery = ground.serving().again(moment);
        ground.crowd().settle();
        Window window = ground.crowd().between(moment, System.nanoTime());
        Window spared = window.of(isSpared());
        String words = spared.count() == 0 ? window.words() : "others: " + spared.words() + "; all: " + window.words();
        Seen seen = new Seen(refusal.isEmpty() ? words : words + "; signing in: " + refusal, List.of(), recovery)
                .and(spared.failed().count() == 0, "others were not served");
        return victim.equals(KEYCLOAK) ? seen.and(saysWhy(refusal), "signing in does not say why not") : seen;
    }

    private Optional<Long> struck(Stage stage) throws IOException, InterruptedException {
        if (!victim.equals(Stage.POSTGRES)) {
            return Optional.of(stage.kill(victim));
        }
        Optional<ProcessHandle> backend = stage.backend();
        if (backend.isEmpty()) {
            return Optional.empty();
        }
        long before = stage.recoveries();
        long moment = stage.kill(backend.get());
        while (stage.recoveries() == before) {
            if (System.nanoTime() - moment > DEATH_IS_NOTICED_WITHIN.toNanos()) {
                throw new IOException("PostgreSQL has not noticed that one of its processes is dead");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return Optional.of(moment);
    }

    /// Who must be served although the victim is dead.
    private Predicate<Answer> isSpared() {
        if (Stage.SERVICES.contains(victim)) {
            return answer -> !answer.of().equals(victim);
        }
        return switch (victim) {
            case CONSOLE -> answer -> answer.kind() != Answer.Kind.PAGE;
            case KEYCLOAK -> answer -> true;
            default -> answer -> false;
        };
    }

    /// What somebody is told who signs in through the gateway while Keycloak is away: status and problem.
    static String refusal(Crowd crowd, long since) throws InterruptedException {
        while (System.nanoTime() - since < Crowd.PATIENCE.toNanos()) {
            try {
                HttpResponse<String> answer = crowd.send(crowd.reading("/realms/ipstrategy/account"));
                if (answer.statusCode() >= 500) {
                    return answer.statusCode() + " " + answer.body().replaceAll("[|\\s]+", " ");
                }
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (IOException lost) {
                return "no answer";
            }
        }
        return "not refused";
    }

    /// The problem names who does not answer.
    static boolean saysWhy(String refusal) {
        return refusal.matches("50[34] .*") && refusal.contains("identity") && refusal.contains("\"detail\"");
    }
}
