package ipstrategy.identity.trust;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a token that was verified is believed without being verified anew.
@ConfigMapping(prefix = "ipstrategy.tokens")
public interface TrustConfig {

    /// The window of revocation: a token that would be refused if it were verified now is believed this long at most,
    /// and never longer than it says itself. `PT0S` verifies every token at every request.
    @WithDefault("PT30S")
    Duration trustedFor();

    /// How many tokens are remembered; what is asked for the least is forgotten first.
    @WithDefault("10000")
    long remembered();
}
