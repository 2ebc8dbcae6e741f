package ipstrategy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/// Follows the events of all services from a cursor on, and looks whether what it is told is already there.
final class Listener implements Callable<List<Told>> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_IN_MILLISECONDS = 200;

    private final Steadfast reader;
    private final String filter;
    private final AtomicBoolean over;
    private final List<Told> told = Collections.synchronizedList(new ArrayList<>());
    private final List<Told> early = Collections.synchronizedList(new ArrayList<>());
    private String cursor;

    Listener(Steadfast reader, String types, String cursor, AtomicBoolean over) {
        this.reader = reader;
        this.filter = "&limit=500&type=" + URLEncoder.encode(types, StandardCharsets.UTF_8);
        this.cursor = cursor;
        this.over = over;
    }

    /// The cursor behind all that has happened.
    static String now(Steadfast reader) throws IOException, InterruptedException {
        return JSON.readTree(reader.get("events?after=now&limit=1").body())
                .required("next")
                .asText();
    }

    @Override
    public List<Told> call() throws Exception {
        while (!over.get()) {
            List<Told> page = page();
            page.forEach(this::look);
            if (page.isEmpty()) {
                Thread.sleep(PAUSE_IN_MILLISECONDS);
            }
        }
        return told();
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    /// What it, or who asked it to look, was told of although the measure did not have that title, or a later one.
    List<Told> early() {
        return List.copyOf(early);
    }

    /// Reads all there is, at once.
    List<Told> all() throws IOException, InterruptedException {
        String before = "";
        while (!before.equals(cursor)) {
            before = cursor;
            page();
        }
        return told();
    }

    private List<Told> page() throws IOException, InterruptedException {
        HttpResponse<String> answer = reader.get("events?after=" + cursor + filter);
        if (answer.statusCode() != 200) {
            throw new AssertionError("the feed answered " + answer.statusCode() + ": " + answer.body());
        }
        JsonNode page = JSON.readTree(answer.body());
        List<Told> news = new ArrayList<>();
        page.path("items").forEach(event -> news.add(Told.of(event)));
        told.addAll(news);
        cursor = page.required("next").asText();
        return news;
    }

    /// Looks whether a measure has the title that somebody was told of, whoever was told.
    void look(Told one) {
        if (!one.type().contains(".measure.")) {
            return;
        }
        try {
            HttpResponse<String> seen = reader.get("services/" + one.service() + "/measures/" + one.subject());
            if (number(JSON.readTree(seen.body()).at("/title/zh").asText()) < number(one.title())) {
                early.add(one);
            }
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int number(String title) {
        return title.matches("演练[0-9]+") ? Integer.parseInt(title.substring(2)) : 0;
    }
}
