package ipstrategy.events.database;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Three connections, for which nobody waits long.
public class FewConnections implements QuarkusTestProfile {

    static final int CONNECTIONS = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.max-size",
                String.valueOf(CONNECTIONS),
                "quarkus.datasource.jdbc.acquisition-timeout",
                "PT2S");
    }
}
