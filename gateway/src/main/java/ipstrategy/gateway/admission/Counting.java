package ipstrategy.gateway.admission;

/// Counts what one caller asks.
sealed interface Counting permits OwnCounting, SharedCounting {

    /// What `RateLimit-Policy` says, or an empty text where nothing is counted.
    String policy();

    /// Counts one request, where it may come.
    Verdict count();
}
