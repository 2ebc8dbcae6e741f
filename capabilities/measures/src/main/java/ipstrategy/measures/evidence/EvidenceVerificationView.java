package ipstrategy.measures.evidence;

import ipstrategy.files.StoredFiles;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What reading a kept file again showed, as it goes over the wire.
///
/// @param sha256 what it is known by
/// @param condition whether its content still is that
@Schema(name = "EvidenceVerification")
record EvidenceVerificationView(
        @Schema(examples = "PROMOTION-2017-001_E1") String id,
        @Schema(examples = "PROMOTION-2017-001") String measure,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        StoredFiles.Condition condition,
        Instant verifiedAt) {}
