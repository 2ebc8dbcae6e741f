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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// Questions at even instants, whether those before have been answered or not. Each is timed from the instant at which
/// it should have been asked: a gateway, or a machine, that stands still for a while is seen in all that fell into it.
///
/// @param perSecond how many
/// @param warmUp how long they are asked before anything counts
/// @param measured how long what is answered counts
public record Beat(int perSecond, Duration warmUp, Duration measured) {

    /// How long the answers to one question took.
    public Times work(HttpRequest request) throws InterruptedException, ExecutionException {
        long between = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long all = warmUp.plus(measured).toNanos() / between;
        long uncounted = warmUp.toNanos() / between;
        List<Future<Long>> answers = new ArrayList<>();
        LongStream.Builder times = LongStream.builder();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            long begin = System.nanoTime();
            for (long number = 0; number < all; number++) {
                long due = begin + number * between;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                answers.add(threads.submit(() -> ask(http, request, due)));
            }
            for (int number = 0; number < all; number++) {
                long took = answers.get(number).get();
                if (number >= uncounted) {
                    times.add(took);
                }
            }
        }
        return Times.of(times.build());
    }

    /// How many questions are asked in all, also those that do not count.
    public long questions() {
        return warmUp.plus(measured).toNanos() / (TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    private static long ask(HttpClient http, HttpRequest request, long due) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        long took = System.nanoTime() - due;
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return took;
    }
}
