package ipstrategy.metrics.importing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How tables of figures are taken in.
@ConfigMapping(prefix = "ipstrategy.imports")
interface ImportsConfig {

    /// The largest table. The bound of the door, `ipstrategy.body.larger.imports`, says the same.
    @WithDefault("1G")
    MemorySize greatest();

    /// Up to this size the caller waits for the end; a larger table is read in the background.
    @WithDefault("1M")
    MemorySize immediate();

    /// How often the clerk looks for tables that wait.
    @WithDefault("PT0.5S")
    Duration pause();

    /// After this time without a sign of progress somebody else may go on with an import whose process is gone.
    @WithDefault("PT10S")
    Duration silence();

    /// How long reading one table may take.
    @WithDefault("PT1H")
    Duration longest();

    /// How often a table is begun with before it is given up.
    @WithDefault("3")
    int attempts();
}
