package ipstrategy.idempotency;

import org.jspecify.annotations.Nullable;

/// A command that was carried out under a key, and what was answered.
///
/// @param request the hash of what was sent
/// @param status the HTTP status of the answer
/// @param location where the thing is that was made, or null
/// @param answer the body of the answer, or null where it had none
record Remembered(byte[] request, int status, @Nullable String location, byte @Nullable [] answer) {}
