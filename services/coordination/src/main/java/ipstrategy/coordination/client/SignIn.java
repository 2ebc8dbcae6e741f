package ipstrategy.coordination.client;

/// How a client shows Keycloak who it is.
enum SignIn {
    /// by a secret that both know
    SECRET,
    /// by `private_key_jwt` (RFC 7523): what it signs with its own key
    PRIVATE_KEY
}
