package ipstrategy.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Reads the stream of the events of all services, as the event source of a browser does: it keeps the id that it was
/// told last, and goes on there when the stream broke.
final class Streamed implements Callable<List<Told>>, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_IN_MILLISECONDS = 200;

    private final Steadfast reader;
    private final String address;
    private final List<Told> told = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean over;
    private volatile @Nullable InputStream open;
    private volatile int begun;
    private String lastId;

    Streamed(Steadfast reader, String types, String cursor) {
        this.reader = reader;
        this.address = "events?type=" + URLEncoder.encode(types, StandardCharsets.UTF_8);
        this.lastId = cursor;
    }

    @Override
    public List<Told> call() throws InterruptedException {
        while (!over) {
            Optional<InputStream> answer = reader.stream(address, lastId);
            if (answer.isPresent()) {
                open = answer.get();
                begun++;
                listen(answer.get());
            }
            Thread.sleep(PAUSE_IN_MILLISECONDS);
        }
        return told();
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    /// How often it was let in.
    int begun() {
        return begun;
    }

    @Override
    public void close() {
        over = true;
        try (InputStream ended = open) {
            // Whoever reads it is told so.
        } catch (IOException broken) {
            // It had ended by itself.
        }
    }

    /// A message counts once it is whole: what was cut off in the middle comes again.
    private void listen(InputStream stream) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String id = lastId;
            String data = "";
            for (String line = lines.readLine(); line != null && !over; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        told.add(Told.of(JSON.readTree(data)));
                    }
                    lastId = id;
                    data = "";
                }
            }
        } catch (IOException broken) {
            // Whoever told it died; it goes on with the next.
        }
    }
}
