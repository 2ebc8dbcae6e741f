package ipstrategy.testkit.contract;

/// Where an answer comes from.
public enum Door {
    /// from the gateway, before real services
    GATEWAY,
    /// from the gateway, before stand-ins: what they hold is made up, so the shape of what is passed on is not looked
    /// at, but status, media type and headers are, and the gateway's own problems whole
    GATEWAY_BEFORE_STAND_INS,
    /// from a service itself, which says at `/api/v1/…` what the gateway says below `/api/v1/services/{service}/…`
    SERVICE
}
