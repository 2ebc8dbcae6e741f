package ipstrategy.gateway.sdmx.message;

/// A message of data in the making. What is written so far can be taken away at any time, so that no more than a part
/// of it is held.
public interface DataMessage {

    /// Turns to a dataflow: whatever is opened from then on is of it.
    void begin(Layout layout);

    /// Opens a data set; the one before is closed.
    void open(Batch batch);

    /// Adds an observation to the data set that is open.
    void add(Row row);

    /// Closes the message.
    void close();

    /// Takes what is written so far.
    byte[] taken();

    /// How many observations it must hold at once, or 0 where it holds none.
    int held();
}
