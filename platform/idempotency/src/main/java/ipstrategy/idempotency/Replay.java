package ipstrategy.idempotency;

/// Ends a request with the answer that the same command got before. A door can give no answer but of its own type, so
/// this goes around it.
final class Replay extends RuntimeException {

    private final transient Remembered remembered;

    Replay(Remembered remembered) {
        super("answered as before", null, false, false);
        this.remembered = remembered;
    }

    Remembered remembered() {
        return remembered;
    }
}
