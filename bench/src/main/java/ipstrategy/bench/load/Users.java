package ipstrategy.bench.load;

import ipstrategy.bench.Times;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// People at work: each waits for an answer, reads it for a while, and asks the next. Nobody waits for another.
///
/// @param count how many
/// @param reading how long each reads an answer
/// @param warmUp how long they work before anything counts
/// @param measured how long what they do counts
public record Users(int count, Duration reading, Duration warmUp, Duration measured) {

    /// What was measured of all of them together.
    ///
    /// @param times how long the answers took
    /// @param perSecond how many there were in a second
    public record Outcome(Times times, double perSecond) {}

    /// What a user asks next.
    @FunctionalInterface
    public interface Step {

        /// Makes the request of a step; what it needs to know for that it may ask first, and that is not timed.
        ///
        /// @param number counts the steps of all users together
        HttpRequest request(int number, HttpClient http) throws IOException, InterruptedException;
    }

    /// Lets them work.
    public Outcome work(Step requests) throws InterruptedException, ExecutionException {
        long counted = System.nanoTime() + warmUp.toNanos();
        long end = counted + measured.toNanos();
        List<Callable<List<Long>>> all = new ArrayList<>();
        LongStream.Builder times = LongStream.builder();
        int answers = 0;
        // One browser's connection each, but one program: what asks takes time from what answers.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            for (int user = 0; user < count; user++) {
                int number = user;
                all.add(() -> steps(number, requests, http, counted, end));
            }
            for (Future<List<Long>> one : threads.invokeAll(all)) {
                one.get().forEach(times::add);
                answers += one.get().size();
            }
        }
        if (answers == 0) {
            throw new IllegalStateException("nobody was answered in the time that counts");
        }
        return new Outcome(Times.of(times.build()), answers / (measured.toMillis() / 1000.0));
    }

    private List<Long> steps(int user, Step requests, HttpClient http, long counted, long end)
            throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        // They do not all begin in the same moment.
        TimeUnit.NANOSECONDS.sleep(reading.toNanos() * user / count);
        for (int step = user; System.nanoTime() < end; step += count) {
            HttpRequest request = requests.request(step, http);
            long began = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            long took = System.nanoTime() - began;
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(request.uri() + " answered " + answer.statusCode() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            if (began >= counted) {
                times.add(took);
            }
            TimeUnit.NANOSECONDS.sleep(reading.toNanos());
        }
        return times;
    }
}
