package ipstrategy.web.admission;

import java.util.concurrent.atomic.AtomicReference;

/// The place that one request holds, until it is answered and the work for it has ended: a caller who hangs up ends
/// no work, and others who came for its place would make it more than can be done.
final class Place {

    private final Places places;
    private final AtomicReference<Use> use = new AtomicReference<>(Use.KEPT);

    Place(Places places) {
        this.places = places;
    }

    private enum Use {
        /// Nobody works for it yet.
        KEPT,
        /// A door is at work.
        WORKED,
        GIVEN_BACK
    }

    /// A door sets to work, and will say when it is done.
    ///
    /// @return whether the place is still there; if not, its caller has left already
    boolean workBegins() {
        return use.compareAndSet(Use.KEPT, Use.WORKED);
    }

    /// Answered, or left by its caller. Where a door is at work that changes nothing.
    void over() {
        if (use.compareAndSet(Use.KEPT, Use.GIVEN_BACK)) {
            places.giveBack();
        }
    }

    /// Gives the place back, once.
    void giveBack() {
        if (use.getAndSet(Use.GIVEN_BACK) != Use.GIVEN_BACK) {
            places.giveBack();
        }
    }
}
