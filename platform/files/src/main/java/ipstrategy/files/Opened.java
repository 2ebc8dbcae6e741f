package ipstrategy.files;

import java.io.InputStream;

/// What opening a stored file gives.
public sealed interface Opened {

    /// The content. Reading fails where it ends before its size is reached, so nobody takes a part for the whole.
    record Content(InputStream stream) implements Opened {}

    /// No file of this content is kept.
    record Missing() implements Opened {}

    /// What is kept has another size than it should: it was damaged from outside.
    record Damaged(long expected, long found) implements Opened {}
}
