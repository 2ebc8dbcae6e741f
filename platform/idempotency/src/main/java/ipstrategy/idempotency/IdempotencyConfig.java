package ipstrategy.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long answers are kept under the keys of their commands.
@ConfigMapping(prefix = "ipstrategy.idempotency")
interface IdempotencyConfig {

    /// How long a command is known by its key. Sent again later, it is carried out again.
    @WithDefault("PT24H")
    Duration kept();

    /// How often keys that are older are cleared away.
    @WithDefault("PT10M")
    Duration cleared();
}
