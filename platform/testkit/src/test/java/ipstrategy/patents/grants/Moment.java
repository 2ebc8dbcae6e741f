package ipstrategy.patents.grants;

import java.time.Instant;
import java.util.function.Supplier;

class Moment {
    final Supplier<Instant> instant = Instant::now;
}
