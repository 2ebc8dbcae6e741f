package ipstrategy.search;

import ipstrategy.web.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What was found.
///
/// @param score how well it answers, 0 to 1; those of all services are made by one rule
/// @param service who owns it
/// @param link where it stands
@Schema(name = "SearchHit")
public record HitView(
        @Schema(examples = "MEASURE") String kind,
        @Schema(examples = "PROMOTION-2017-042") String id,
        Text title,
        @Schema(examples = "0.72") double score,
        SnippetView snippet,
        @Schema(examples = "patents") String service,

        @Schema(examples = "/api/v1/measures/PROMOTION-2017-042")
        String link) {}
