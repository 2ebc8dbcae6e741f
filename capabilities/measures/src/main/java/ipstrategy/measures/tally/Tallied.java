package ipstrategy.measures.tally;

/// Something of which the database keeps the number.
public interface Tallied {

    /// Where the number stands.
    RunningTotal total();
}
