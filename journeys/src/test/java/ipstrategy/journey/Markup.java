package ipstrategy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;

/// HTML as the checker of the W3C sees it.
final class Markup {

    private static final long DEEP_STACK = 64L << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Markup() {}

    /// What is wrong with a page, warnings left out.
    static List<String> faults(String html) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        FutureTask<String> checking = new FutureTask<>(
                () -> validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
        // The checker goes down its schema by recursion, deeper than the stack of a usual thread.
        Thread checker = new Thread(null, checking, "checker", DEEP_STACK);
        checker.start();
        String said = checking.get();
        List<String> faults = new ArrayList<>();
        JsonNode messages = JSON.readTree(said).required("messages");
        messages.forEach(message -> {
            if (!message.path("type").asText().equals("info")) {
                faults.add(message.path("message").asText() + " | "
                        + message.path("extract").asText());
            }
        });
        return faults;
    }
}
