package ipstrategy.files;

import java.util.List;

/// What became of a file that was handed in.
public sealed interface Received {

    record Stored(StoredFile file) implements Received {}

    /// It has more bytes than this; the rest was not read.
    record TooLarge(long greatest) implements Received {}

    record Empty() implements Received {}

    /// Its kind is not allowed, or its content is of another kind than its name says.
    ///
    /// @param word the sentence that says so, in the word lists
    /// @param arguments what the sentence mentions
    record Refused(String word, List<Object> arguments) implements Received {

        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
