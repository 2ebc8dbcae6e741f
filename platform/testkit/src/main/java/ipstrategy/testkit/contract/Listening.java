package ipstrategy.testkit.contract;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import ipstrategy.testkit.House;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// Looks after every test of a capability or a service at what it told, and lets it fail where that is of a type that
/// the contract does not name.
public final class Listening implements QuarkusTestAfterEachCallback {

    @Override
    public void afterEach(QuarkusTestMethodContext test) {
        Config config = ConfigProvider.getConfig();
        String application = config.getValue("quarkus.application.name", String.class);
        if (House.SERVICES.modules().contains(application)
                || House.CAPABILITIES.modules().contains(application)) {
            List<String> unlisted = EventTypes.unlisted(config);
            if (!unlisted.isEmpty()) {
                throw new AssertionError(
                        "told, but not in gateway/src/test/resources/event-types.txt: " + String.join(", ", unlisted));
            }
        }
    }
}
