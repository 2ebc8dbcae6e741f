package ipstrategy.bench.sealing;

import ipstrategy.bench.Times;

/// What one run showed.
///
/// @param committed transactions that committed, the warm-up included
/// @param sealed the entries of the chain, which was found to hold
/// @param perSecond transactions that committed in the window, by the second
/// @param latency from a transaction's first statement to its confirmed commit
/// @param delay from the confirmed commit until the entry was sealed, for those committed in the window
record Outcome(Load load, long committed, long sealed, double perSecond, Times latency, Times delay) {}
