package ipstrategy.measures;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/// An application whose day a test chooses, and whose clerks wait to be called.
public class DaysForTests implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ClockForTests.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ipstrategy.asking.pause",
                "P1D",
                "ipstrategy.supervision.pause",
                "P1D",
                "ipstrategy.workdays.pause",
                "PT0.1S");
    }
}
