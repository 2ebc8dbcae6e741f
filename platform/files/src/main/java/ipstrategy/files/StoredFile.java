package ipstrategy.files;

/// A file that is kept.
///
/// @param sha256 its content, by which it is opened again
/// @param size how many bytes it has
/// @param mediaType what its content is, whatever was claimed
/// @param name the name it came with, made harmless: without a path, control characters or more than 200 characters
public record StoredFile(Sha256 sha256, long size, String mediaType, String name) {}
