package ipstrategy.testkit.contract;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Holds answers to the contract: an answer that breaks it fails the test that got it. With `-Dcontract.examples` what
/// is answered well becomes an example of the contract.
public final class Keeping {

    private static final boolean COLLECTS = System.getProperty("contract.examples") != null;

    private static final Map<Door, Keeping> READ = new ConcurrentHashMap<>();

    private final Promises promises;
    private final Door door;
    private final Examples examples = new Examples();

    private Keeping(Door door) {
        this.promises = Promises.at(door);
        this.door = door;
    }

    /// For what comes from this door. The document is long, so it is read once.
    public static Keeping at(Door door) {
        return READ.computeIfAbsent(door, Keeping::new);
    }

    /// Looks at one answer.
    public void watch(Exchange exchange) {
        List<String> broken = promises.broken(exchange);
        if (COLLECTS) {
            if (door != Door.GATEWAY_BEFORE_STAND_INS) {
                promises.find(exchange).ifPresent(promise -> examples.offer(promise.id(), exchange));
            }
            Examples.note(broken);
        } else if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n", broken));
        }
    }
}
