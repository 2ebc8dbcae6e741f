package ipstrategy.coordination.client;

import ipstrategy.identity.Caller;

/// That a machine client may read less than before, or nothing. It is fired within the transaction that decides it, and
/// whoever observes it works in that transaction too.
///
/// @param name by which the client calls
/// @param actor who decided it
public record ReadsLess(String name, Caller actor) {}
