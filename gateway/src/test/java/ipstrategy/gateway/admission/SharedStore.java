package ipstrategy.gateway.admission;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.PostgresForTests.Database;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL in which gateways count together. A field of this type in a test is given it.
public final class SharedStore implements QuarkusTestResourceLifecycleManager {

    private @Nullable Database database;

    @Override
    public Map<String, String> start() {
        Database fresh = PostgresForTests.freshDatabase();
        database = fresh;
        return Map.of(
                "ipstrategy.limits.store.url", fresh.url(),
                "ipstrategy.limits.store.username", fresh.username(),
                "ipstrategy.limits.store.password", fresh.password(),
                "ipstrategy.limits.replicas", "2");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(SharedStore.class));
    }

    @Override
    public void stop() {
        // It is dropped with the server.
    }

    Database database() {
        return Objects.requireNonNull(database);
    }
}
