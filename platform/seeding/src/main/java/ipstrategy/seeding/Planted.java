package ipstrategy.seeding;

/// What became of a row of the seeds.
public sealed interface Planted {

    /// It stands now, in this version.
    record Standing(long version) implements Planted {}

    /// It was left alone, because people have changed it since.
    record KeptAsChanged() implements Planted {}
}
