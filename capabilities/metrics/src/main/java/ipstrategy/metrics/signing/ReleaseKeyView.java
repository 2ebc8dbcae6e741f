package ipstrategy.metrics.signing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A key by which the signatures of releases are verified.
///
/// @param id the SHA-256 of the public key, in hexadecimal digits
/// @param publicKey SubjectPublicKeyInfo (RFC 8410) in Base64
/// @param retiredAt since when it signs nothing any more, or null while it signs
@Schema(name = "ReleaseKey")
record ReleaseKeyView(
        String id,
        @Schema(examples = "Ed25519") String algorithm,
        String publicKey,
        Instant madeAt,
        String madeBy,
        @Nullable Instant retiredAt) {}
