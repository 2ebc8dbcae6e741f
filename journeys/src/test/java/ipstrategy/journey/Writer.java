package ipstrategy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/// Writes one thing after the other, and goes on to the next only when it is certain that the one before is stored.
/// What was written is known by its title; the titles are answered at the end, in order.
abstract sealed class Writer implements Callable<Set<String>> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_IN_MILLISECONDS = 60;
    private static final int MOST_ATTEMPTS = 1000;

    final Steadfast writer;
    private final AtomicBoolean over;
    private int lost;

    Writer(Steadfast writer, AtomicBoolean over) {
        this.writer = writer;
        this.over = over;
    }

    @Override
    public Set<String> call() throws Exception {
        Set<String> stored = new LinkedHashSet<>();
        while (!over.get()) {
            String title = "演练" + (stored.size() + 1);
            for (int attempt = 1; !isStored(title); attempt++) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new AssertionError(title + " cannot be written");
                }
                lost++;
                Thread.sleep(PAUSE_IN_MILLISECONDS);
            }
            stored.add(title);
            Thread.sleep(PAUSE_IN_MILLISECONDS);
        }
        return stored;
    }

    /// How often it could not know what came of an attempt.
    int lost() {
        return lost;
    }

    /// Tries to write this, and answers whether it is certain that it is there.
    abstract boolean isStored(String title) throws IOException, InterruptedException;

    private static AssertionError refused(HttpResponse<String> answer) {
        return new AssertionError("refused with " + answer.statusCode() + ": " + answer.body());
    }

    /// Rewords one measure again and again. After an attempt without an answer it looks what stands there.
    static final class Corrector extends Writer {

        private final String measure;

        Corrector(Steadfast writer, AtomicBoolean over, String measure) {
            super(writer, over);
            this.measure = measure;
        }

        @Override
        boolean isStored(String title) throws IOException, InterruptedException {
            HttpResponse<String> seen = writer.get(measure);
            if (seen.statusCode() != 200) {
                throw refused(seen);
            }
            JsonNode now = JSON.readTree(seen.body());
            if (now.at("/title/zh").asText().equals(title)) {
                return true;
            }
            Optional<HttpResponse<String>> answer = writer.once(
                    "PATCH",
                    measure,
                    "{\"title\": {\"zh\": \"%1$s\", \"en\": \"Drill %1$s\"}, \"reason\": \"演练\"}".formatted(title),
                    Map.of(
                            "Content-Type",
                            "application/json",
                            "If-Match",
                            seen.headers().firstValue("ETag").orElseThrow()));
            if (answer.isPresent()
                    && answer.get().statusCode() != 200
                    && answer.get().statusCode() != 412) {
                throw refused(answer.get());
            }
            return answer.isPresent() && answer.get().statusCode() == 200;
        }
    }

    /// Takes parts out of one measure, each by a command with a key of its own, which it repeats as it is.
    static final class TaskMaker extends Writer {

        private final String tasks;
        private final JsonNode due;
        private String title = "";
        private String key = "";

        /// @param due the last day that a part of the measure may have
        TaskMaker(Steadfast writer, AtomicBoolean over, String tasks, JsonNode due) {
            super(writer, over);
            this.tasks = tasks;
            this.due = due;
        }

        @Override
        boolean isStored(String wanted) throws IOException, InterruptedException {
            if (!wanted.equals(title)) {
                title = wanted;
                key = UUID.randomUUID().toString();
            }
            Optional<HttpResponse<String>> answer = writer.once(
                    "POST",
                    tasks,
                    "{\"title\": \"%s\", \"agency\": \"SIPO\", \"due\": %s, \"reason\": \"演练\"}".formatted(title, due),
                    Map.of("Content-Type", "application/json", "Idempotency-Key", key));
            if (answer.isPresent() && answer.get().statusCode() != 201) {
                throw refused(answer.get());
            }
            return answer.isPresent();
        }
    }
}
