package ipstrategy.gateway.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How events are streamed.
@ConfigMapping(prefix = "ipstrategy.event-streams")
public interface StreamsConfig {

    /// How many streams are open at once: each asks the services again and again.
    @WithDefault("200")
    int most();

    /// How many of them one caller may have.
    @WithDefault("4")
    int mostOfOne();

    /// How long a stream waits until it asks again where nothing is new.
    @WithDefault("PT1S")
    Duration idle();

    /// How long a stream is silent at most; then a comment says that it lives.
    @WithDefault("PT15S")
    Duration heartbeat();

    /// How long a caller may take to read what was written; one who takes longer is cut off.
    @WithDefault("PT30S")
    Duration patience();
}
