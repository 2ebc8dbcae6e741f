package ipstrategy.following;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Whom a service follows, and how it reaches them.
@ConfigMapping(prefix = "ipstrategy.following")
public interface FollowingConfig {

    /// Where the gateway listens, without a path. Without it nobody is followed and nothing is read.
    Optional<URI> gateway();

    /// The services whose events are followed, as far as any handler takes them.
    Optional<Set<String>> sources();

    /// How long a follower waits when nothing is new.
    @WithDefault("PT1S")
    Duration idle();

    /// How long it waits at most until it asks a feed again that did not answer; the wait doubles up to here.
    @WithDefault("PT5S")
    Duration silence();

    /// How long it waits at most until it tries again an event that could not be applied; the wait doubles up to here.
    @WithDefault("PT30S")
    Duration patience();

    /// How often an event is tried that cannot be applied, before it is set aside and the feed goes on. With the usual
    /// pauses that takes about five minutes: long enough for most of what passes by itself.
    @WithDefault("14")
    int attempts();

    /// How long an answer of the gateway may take.
    @WithDefault("PT15S")
    Duration timeout();
}
