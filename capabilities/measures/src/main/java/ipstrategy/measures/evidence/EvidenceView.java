package ipstrategy.measures.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A file put to a measure, as it goes over the wire; the bytes have a door of their own.
///
/// @param id its name: the measure and its number there
/// @param sha256 its content, by which reports name it
/// @param size how many bytes it has
/// @param mediaType what its content is, whatever was claimed
/// @param name the name it came with
/// @param note what it shows, in the words of whoever brought it, or null
/// @param agency the agency that brought it
@Schema(name = "Evidence")
record EvidenceView(
        @Schema(examples = "PROMOTION-2017-001_E1") String id,
        @Schema(examples = "PROMOTION-2017-001") String measure,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        long size,
        @Schema(examples = "application/pdf") String mediaType,
        @Schema(examples = "试点方案.pdf") String name,
        @Nullable String note,
        @Schema(examples = "SIPO") String agency,
        @Schema(examples = "officer-sipo") String uploadedBy,
        Instant uploadedAt,
        @JsonProperty("_actions") List<ActionView> actions) {}
