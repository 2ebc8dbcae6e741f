package ipstrategy.web.admission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.testkit.Soon;
import ipstrategy.web.Deadline;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Doors that answer when a test lets them.
@Path("/turnstile")
@PermitAll
class TurnstileResource {

    private static final Semaphore TURNS = new Semaphore(0);
    private static final AtomicInteger COME = new AtomicInteger();
    private static final AtomicInteger GONE = new AtomicInteger();
    private static final AtomicInteger LEFT = new AtomicInteger();

    static void letThrough(int count) {
        TURNS.release(count);
    }

    static void close() {
        TURNS.drainPermits();
        COME.set(0);
        GONE.set(0);
        LEFT.set(0);
    }

    static int come() {
        return COME.get();
    }

    static int gone() {
        return GONE.get();
    }

    /// How many requests are over for the server, answered or left by their callers.
    static int over() {
        return LEFT.get();
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Boolean> pass(@Context RoutingContext context) throws InterruptedException {
        // Counted when all others who watch for the end have been told.
        context.addEndHandler(ended -> context.vertx().runOnContext(later -> LEFT.incrementAndGet()));
        COME.incrementAndGet();
        boolean passed = TURNS.tryAcquire(20, TimeUnit.SECONDS);
        GONE.incrementAndGet();
        return Map.of("passed", passed);
    }

    @POST
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Integer> passWith(byte[] luggage) throws InterruptedException {
        TURNS.tryAcquire(20, TimeUnit.SECONDS);
        return Map.of("bytes", luggage.length);
    }

    /// A body of any length.
    @POST
    @Path("/LAMP-1/photograph")
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Integer> photograph(byte[] body) {
        return Map.of("bytes", body.length);
    }

    /// What is sent in pieces, the last of them when nothing is bounded any more.
    @GET
    @Path("/pieces")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_PLAIN)
    public StreamingOutput tellInPieces() {
        boolean limited = Deadline.current() != null;
        return out -> {
            out.write(("limited " + limited).getBytes(StandardCharsets.UTF_8));
            out.flush();
            Soon.within(Duration.ofSeconds(5), "the time is no matter", () -> Deadline.current() == null);
            out.write(", and told".getBytes(StandardCharsets.UTF_8));
        };
    }

    @GET
    @Path("/left")
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Boolean> left() {
        Deadline deadline = Deadline.current();
        return Map.of("limited", deadline != null);
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<String> stream() {
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item("lit"), Multi.createFrom().<String>nothing());
    }
}
