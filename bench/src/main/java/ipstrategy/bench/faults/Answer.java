package ipstrategy.bench.faults;

import java.time.Duration;

/// What came of one request.
///
/// @param of the service that was asked, or an empty text where it was none alone
/// @param status what was answered, or [#NONE]
record Answer(Kind kind, String of, long began, long ended, int status) {

    /// Nobody answered, or not for as long as anybody waits.
    static final int NONE = 0;

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int FAILURE = 500;

    /// What is asked for.
    enum Kind {
        READ,
        READ_WITH_TOKEN,
        WRITE,
        PAGE
    }

    /// Whether whoever asked was not served although the request was good.
    boolean failed() {
        return status == NONE || status == UNAUTHORIZED || status == TOO_MANY || status >= FAILURE;
    }

    Duration took() {
        return Duration.ofNanos(ended - began);
    }
}
