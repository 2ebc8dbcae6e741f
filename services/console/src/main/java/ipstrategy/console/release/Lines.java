package ipstrategy.console.release;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Download;
import ipstrategy.console.gateway.Gateway;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads the first figures of a release out of its frozen bytes; the rest of them is not fetched.
@ApplicationScoped
class Lines {

    private static final Logger LOG = Logger.getLogger(Lines.class);

    private final Gateway gateway;
    private final ObjectReader reader;

    Lines(Gateway gateway, ObjectMapper json) {
        this.gateway = gateway;
        this.reader = json.readerFor(Frozen.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /// So many of the first; nothing where they cannot be read.
    @Nullable
    List<Frozen> first(String service, String code, int most) {
        Download figures = gateway.download(
                        Asked.of("services", service, "releases", code, "figures"), "application/jsonl")
                .orNothing();
        if (figures == null) {
            return null;
        }
        List<Frozen> lines = new ArrayList<>();
        try (BufferedReader content =
                new BufferedReader(new InputStreamReader(figures.content(), StandardCharsets.UTF_8))) {
            String line = content.readLine();
            while (line != null && lines.size() < most) {
                lines.add(reader.readValue(line));
                line = content.readLine();
            }
            return lines;
        } catch (IOException failed) {
            LOG.warnf("figures of release %s of %s: %s", code, service, failed);
            return null;
        }
    }
}
