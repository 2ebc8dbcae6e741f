package ipstrategy.gateway.admission;

import java.util.concurrent.CompletionStage;

/// Whether a request may come in.
sealed interface Verdict {

    /// It may.
    ///
    /// @param left what `RateLimit` says, or an empty text where nothing is counted
    record Welcome(String left) implements Verdict {}

    /// It came too soon.
    ///
    /// @param seconds after which it may come again
    record Later(String left, long seconds) implements Verdict {}

    /// Too many others of the same caller are in hand.
    record Crowded(int atOnce) implements Verdict {}

    /// It is asked for elsewhere.
    ///
    /// @param verdict comes soon, and is another than this
    record Asked(CompletionStage<Verdict> verdict) implements Verdict {}
}
