package ipstrategy.watching;

import java.util.List;

/// A room that has something to watch: a bean of this type is found by itself.
public interface Watched {

    List<Vital> vitals();
}
