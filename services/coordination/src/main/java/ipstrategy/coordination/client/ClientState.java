package ipstrategy.coordination.client;

/// Whether a client is given tokens.
enum ClientState {
    ENABLED,
    DISABLED
}
