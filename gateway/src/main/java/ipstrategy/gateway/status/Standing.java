package ipstrategy.gateway.status;

import java.time.Instant;

/// Whether a service is ready, as this gateway sees it.
///
/// @param since when this gateway saw it so for the first time without seeing it otherwise since
record Standing(String service, boolean ready, Instant since) {

    /// What is seen now, after this.
    Standing then(boolean readyNow, Instant now) {
        return ready == readyNow ? this : new Standing(service, readyNow, now);
    }
}
