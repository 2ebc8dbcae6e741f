package ipstrategy.workdays;

/// What the calendar answers: what it reckoned, or the year that it has no data for. It never guesses.
///
/// @param <T> what was asked for: a day, a number of days, a yes or no
public sealed interface Reckoned<T> {

    /// Reckoned. It is provisional where a day was passed whose year has not been announced yet: then the answer
    /// follows the law alone and may change with the announcement.
    record Known<T>(T value, boolean provisional) implements Reckoned<T> {}

    /// Not to be reckoned: a day that matters is in a year without data.
    record UnknownYear<T>(int year) implements Reckoned<T> {}
}
