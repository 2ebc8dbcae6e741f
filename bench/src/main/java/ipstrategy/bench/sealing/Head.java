package ipstrategy.bench.sealing;

/// The last entry of a chain.
///
/// @param position the entry's place, 0 for an empty chain
/// @param hash the entry's hash
record Head(long position, String hash) {

    static final Head NONE = new Head(0, "0".repeat(64));
}
