package ipstrategy.web.admission;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Two places, and one to wait for them.
public class FewPlaces implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ipstrategy.in-hand.greatest", "2",
                "ipstrategy.in-hand.waiting", "1",
                "ipstrategy.in-hand.patience", "PT4S",
                "ipstrategy.body.larger.photograph.path", "/api/v1/[^/]+/[^/]+/photograph");
    }
}
