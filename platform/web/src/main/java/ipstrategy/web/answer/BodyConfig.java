package ipstrategy.web.answer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/// How large the body of a request may be.
@ConfigMapping(prefix = "ipstrategy.body")
public interface BodyConfig {

    /// The most bytes on a path that has no bound of its own: what is read into memory is small.
    @WithDefault("1M")
    MemorySize greatest();

    /// Paths that take more, each under a name of its own. Their doors read the body as a stream.
    Map<String, Larger> larger();

    /// Paths with a greatest size of their own. The server's own bound, `quarkus.http.limits.max-body-size`, is the
    /// outermost and must not be smaller.
    interface Larger {

        /// A regular expression for the whole path, such as `/api/v1/lamps/[^/]+/photograph`.
        String path();

        /// The most bytes of a body there.
        MemorySize greatest();
    }
}
