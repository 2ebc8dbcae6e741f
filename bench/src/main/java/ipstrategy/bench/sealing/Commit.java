package ipstrategy.bench.sealing;

/// A transaction that a writer has seen commit.
///
/// @param entry the id of its audit entry, 0 where that was not asked for
/// @param began when its first statement was sent, in nanoseconds
/// @param ended when the commit was confirmed, in nanoseconds
record Commit(long entry, long began, long ended) {

    long latency() {
        return ended - began;
    }
}
