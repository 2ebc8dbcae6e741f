package ipstrategy.search;

/// A text by which a thing can be found.
///
/// @param name what it is called in the thing's own view
/// @param rank how much it says about the thing
record Field(String name, Rank rank, String text) {

    /// How much a field says about a thing.
    enum Rank {
        /// An id or a code: only the whole of it names the thing; a part of it is like any words.
        NAME(1.0, 0.5),
        /// What the thing is called.
        TITLE(0.8, 0.8),
        /// What it is about.
        TEXT(0.5, 0.5),
        /// What belongs to it.
        FURTHER(0.3, 0.3);

        private final double whole;
        private final double part;

        Rank(double whole, double part) {
            this.whole = whole;
            this.part = part;
        }

        /// What a match of a quality counts here.
        double weigh(double quality) {
            return quality >= Matching.WHOLE ? whole : part * quality;
        }
    }
}
