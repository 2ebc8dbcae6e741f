package ipstrategy.coordination.plantext;

/// A place in a text as it was received.
///
/// @param start the first character, from 0
/// @param end the first character behind it
/// @param line the line of its start, from 1
/// @param column the column of its start, from 1
public record Anchor(int start, int end, int line, int column) {

    public Anchor {
        if (start < 0 || end < start || line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    "not a place in a text: " + start + " to " + end + ", " + line + ":" + column);
        }
    }
}
