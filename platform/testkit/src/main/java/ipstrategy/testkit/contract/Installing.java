package ipstrategy.testkit.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import ipstrategy.testkit.House;
import org.eclipse.microprofile.config.ConfigProvider;

/// Puts the witness before every test of a capability, a service or the gateway; no test asks for it, and none can do
/// without. The plumbing has doors of its own in its tests, which nobody else sees.
public final class Installing implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        String application = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        boolean gateway = House.GATEWAY.modules().contains(application);
        boolean known = gateway
                || House.SERVICES.modules().contains(application)
                || House.CAPABILITIES.modules().contains(application);
        if (known && RestAssured.filters().stream().noneMatch(Witness.class::isInstance)) {
            RestAssured.filters(new Witness(Keeping.at(gateway ? Door.GATEWAY_BEFORE_STAND_INS : Door.SERVICE)));
        }
    }
}
