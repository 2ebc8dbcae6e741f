package ipstrategy.coordination.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a webhook goes on.
///
/// @param from from where; null for where it stood
@Schema(name = "WebhookResumption")
record Resumption(@Nullable From from) {

    /// From where.
    @Schema(name = "WebhookResumptionFrom")
    enum From {
        /// where it stood, so that nothing is left out
        PLACE,
        /// now: what happened meanwhile is left out, as it must be where it is no longer kept
        NOW
    }

    boolean leavesOut() {
        return from == From.NOW;
    }
}
