package ipstrategy.kafka;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// A Kafka for the application under test. It starts while the application does, which does not wait for it.
public final class KafkaForTests implements QuarkusTestResourceLifecycleManager {

    private Broker broker;

    @Override
    public Map<String, String> start() {
        try {
            broker = Broker.fresh();
            broker.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Map.of("ipstrategy.kafka.bootstrap-servers", broker.address());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(KafkaForTests.class));
    }

    @Override
    public void stop() {
        broker.close();
    }

    String address() {
        return broker.address();
    }

    void goesDown() throws InterruptedException {
        broker.kill();
    }

    void comesUp() throws IOException {
        broker.start();
    }
}
