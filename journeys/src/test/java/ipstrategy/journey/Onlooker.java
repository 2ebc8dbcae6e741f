package ipstrategy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A proxy between visitors and the gateway that holds both to the contract and lets everything pass. There is none
/// unless `ipstrategy.onlooker` has its address; each call that went through it is then a line of the file that
/// `ipstrategy.onlooker.notes` names.
final class Onlooker {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = System.getProperty("ipstrategy.onlooker", "");
    private static final String NOTES = System.getProperty("ipstrategy.onlooker.notes", "");
    private static final String FOUND = "sl-violations";

    private Onlooker() {}

    /// Where visitors find the gateway.
    static String before(String gateway) {
        return ADDRESS.isEmpty() ? gateway : ADDRESS;
    }

    /// Writes down what it found.
    static void note(HttpResponse<?> answer) {
        if (ADDRESS.isEmpty()) {
            return;
        }
        JsonNode line = JSON.createObjectNode()
                .put("method", answer.request().method())
                .put("path", answer.uri().getRawPath())
                .put("query", answer.uri().getRawQuery())
                .put("status", answer.statusCode())
                .put("found", answer.headers().firstValue(FOUND).orElse("[]"));
        synchronized (Onlooker.class) {
            try {
                Files.writeString(Path.of(NOTES), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }
}
