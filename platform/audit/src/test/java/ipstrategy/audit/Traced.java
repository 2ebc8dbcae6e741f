package ipstrategy.audit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A process that makes traces, as one does that is told where they go. Here they go to [Spans].
public final class Traced implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.datasource.jdbc.telemetry.enabled", "true",
                "quarkus.otel.exporter.otlp.enabled", "false");
    }
}
