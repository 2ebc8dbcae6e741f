package ipstrategy.seeding;

import java.time.Instant;

/// A thing that seeds can bring into being and correct.
///
/// @param <T> the row of the seed file that describes it
public interface Plantable<T> {

    /// Goes up with every change, whoever makes it.
    long version();

    /// Takes over what the seeds say now.
    void take(T row, Instant now);

    /// How it looks to the outside at an instant, for the audit trail.
    Object view(Instant now);
}
