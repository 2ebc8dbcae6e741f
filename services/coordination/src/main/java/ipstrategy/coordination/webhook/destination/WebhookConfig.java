package ipstrategy.coordination.webhook.destination;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How and where to subscribers are told.
@ConfigMapping(prefix = "ipstrategy.webhooks")
public interface WebhookConfig {

    /// Networks that may be told although they are private, such as `10.20.0.0/16`: those of subscribers in the house.
    Optional<List<String>> allowedTargets();

    /// Whether messages may go without TLS; for tests and for a network that is trusted.
    @WithDefault("false")
    boolean plainHttp();

    /// How long a subscriber may take to answer, from the connection to the end of the answer.
    @WithDefault("PT10S")
    Duration timeout();

    /// How long the older key signs beside the newer one after a rotation.
    @WithDefault("P1D")
    Duration overlap();

    /// How long the dispatcher waits when nothing is new.
    @WithDefault("PT1S")
    Duration idle();

    /// How long what is delivered or dismissed stays in the log.
    @WithDefault("P30D")
    Duration log();

    /// How many webhooks one caller may have.
    @WithDefault("20")
    int mostOfOne();
}
