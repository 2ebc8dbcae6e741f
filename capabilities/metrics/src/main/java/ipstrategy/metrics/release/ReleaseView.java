package ipstrategy.metrics.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A release as it goes over the wire.
///
/// @param form the byte form, as docs/RELEASES.md describes it
/// @param asOf its figures are those that were believed at this instant
/// @param figures how many there are
/// @param sha256 of the bytes of its figures
/// @param publishedAt since when it is public, or null while it is proposed
/// @param key by which it is signed, or null while it is proposed
/// @param signature Ed25519 over the bytes of its manifest, in Base64, or null while it is proposed
/// @param proposedBy who made it; like all names null for callers who see published figures only
@Schema(name = "Release")
record ReleaseView(
        @Schema(examples = "REPORT-2017") String code,
        Text name,
        Release.State state,
        @Schema(examples = Release.FORM) String form,
        Instant asOf,
        Selection selection,
        @Schema(examples = "83") int figures,
        String sha256,
        @Nullable Instant publishedAt,
        @Nullable String key,
        @Nullable String signature,
        String reason,
        Instant proposedAt,
        @Nullable String proposedBy,
        @Nullable String publishedBy,
        @JsonProperty("_actions") List<ActionView> actions) {}
