package ipstrategy.web.admission;

/// The place that one request holds, until it is answered and the work for it has ended: a caller who hangs up ends no
/// work, and others who came for its place would make it more than can be done.
final class Place {

    private final Places places;
    private boolean worked;
    private boolean givenBack;

    Place(Places places) {
        this.places = places;
    }

    /// A door is at work, and will say when it is done.
    synchronized void workBegins() {
        worked = true;
    }

    /// Answered, or left by its caller.
    void over() {
        if (!isWorked()) {
            giveBack();
        }
    }

    private synchronized boolean isWorked() {
        return worked;
    }

    /// Gives the place back, once.
    void giveBack() {
        synchronized (this) {
            if (givenBack) {
                return;
            }
            givenBack = true;
        }
        places.giveBack();
    }
}
