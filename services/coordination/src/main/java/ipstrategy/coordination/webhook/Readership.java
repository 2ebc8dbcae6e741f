package ipstrategy.coordination.webhook;

/// What was decided of those who read, beside what their tokens say: a token may be older, and a webhook goes
/// on when it has long ended.
public interface Readership {

    /// Whether somebody may read what a service tells, as it was decided last.
    ///
    /// @param name by which they call
    /// @param service its name, or `all`
    boolean mayStillRead(String name, String service);
}
