package ipstrategy.console.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// How the console reaches the gateway.
@ConfigMapping(prefix = "console.gateway")
interface GatewayConfig {

    /// Where it listens, without a path.
    URI url();

    /// How long an answer may take until it begins, and all that a page reads together. It is handed on, so that nobody
    /// works for a page that is given up.
    @WithDefault("8S")
    Duration timeout();

    /// How long an answer is shared by all who are not signed in; nobody sees what is older.
    @WithDefault("1S")
    Duration sharedFor();

    /// How long a file may take.
    @WithDefault("10M")
    Duration uploadTimeout();
}
