package ipstrategy.audit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A process that makes traces and writes its log as JSON, as one does in a cluster. Here traces go to [Spans].
public final class Traced implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.datasource.jdbc.telemetry.enabled", "true",
                "quarkus.otel.exporter.otlp.enabled", "false",
                "quarkus.log.console.json.enabled", "true");
    }
}
