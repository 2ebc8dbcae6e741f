package ipstrategy.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How often a service looks by itself whether its audit trail holds.
@ConfigMapping(prefix = "ipstrategy.audit")
interface AuditConfig {

    /// How often the audit trail is verified from where it held the last time.
    @WithDefault("PT1H")
    Duration verifiedEvery();

    /// How often it is verified from its beginning.
    @WithDefault("PT24H")
    Duration verifiedWhollyEvery();
}
