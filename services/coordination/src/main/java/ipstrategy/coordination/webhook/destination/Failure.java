package ipstrategy.coordination.webhook.destination;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a message did not arrive.
@Schema(name = "WebhookFailure")
public enum Failure {
    /// the address is not well formed, or not one of https
    MALFORMED,
    /// the host has no address
    UNRESOLVED,
    /// one of the host's addresses is private, or of another kind that is refused
    FORBIDDEN,
    /// no connection came about, or it broke
    NO_CONNECTION,
    /// no answer in time
    TIMEOUT,
    /// the answer was not of 2xx; a redirection is not followed
    STATUS,
    /// the answer did not hold the challenge
    NO_ECHO
}
