package ipstrategy.web.admission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import ipstrategy.web.Deadline;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

    static void letThrough(int count) {
        TURNS.release(count);
    }

    static void close() {
        TURNS.drainPermits();
        COME.set(0);
        GONE.set(0);
    }

    static int come() {
        return COME.get();
    }

    static int gone() {
        return GONE.get();
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Boolean> pass() throws InterruptedException {
        COME.incrementAndGet();
        boolean passed = TURNS.tryAcquire(20, TimeUnit.SECONDS);
        GONE.incrementAndGet();
        return Map.of("passed", passed);
    }

    /// A body of any length.
    @POST
    @Path("/LAMP-1/photograph")
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Integer> photograph(byte[] body) {
        return Map.of("bytes", body.length);
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
