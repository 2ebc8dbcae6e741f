package ipstrategy.seeding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the seeds of one kind of thing are planted. Each capability and service brings a bed for each of its nouns.
///
/// @param <T> a row of the file as read: a record, whose JSON is its fingerprint
public interface Seedbed<T> {

    /// The kind of thing, such as `measure`.
    String kind();

    /// Beds are planted in this order, smallest first: what others refer to comes before them.
    int order();

    /// Reads all rows of this kind strictly, and answers those that this service owns.
    List<T> read(Seeds seeds);

    /// What tells a row from all others of its kind, and stays the same when the row's content is corrected.
    String key(T row);

    /// Plants a row within the transaction that is under way.
    ///
    /// @param known the version it had when it was planted the last time, or null where it never was
    Planted plant(T row, @Nullable Long known);
}
