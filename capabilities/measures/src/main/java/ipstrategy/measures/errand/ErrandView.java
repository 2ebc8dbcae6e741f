package ipstrategy.measures.errand;

import ipstrategy.web.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An errand as it goes over the wire.
///
/// @param title what the measure is called
/// @param subject the id of the thing that something is to be done with
/// @param waitsFor the agency that is to do it
/// @param role the role in which, as the realm spells it
/// @param since since when it waits
/// @param due until when, or null
@Schema(name = "Errand")
public record ErrandView(
        @Schema(examples = "PROMOTION-2017-001_2026-Q4_SIPO_REPORT_TO_FILE_SIPO")
        String id,

        ErrandKind kind,
        @Schema(examples = "PROMOTION-2017-001") String measure,
        @Schema(examples = "PROMOTION-2017") String plan,
        Text title,

        @Schema(examples = "PROMOTION-2017-001_2026-Q4_SIPO")
        String subject,

        @Schema(examples = "SIPO") String waitsFor,
        @Schema(examples = "officer") String role,
        Instant since,
        @Nullable LocalDate due) {}
