package ipstrategy.console.draft;

/// A place in the official text.
///
/// @param start the first character, from 0
/// @param end the first character behind it
/// @param line the line of its start, from 1
record Anchor(int start, int end, int line, int column) {}
