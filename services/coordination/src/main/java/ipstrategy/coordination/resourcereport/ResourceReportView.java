package ipstrategy.coordination.resourcereport;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A report on IP resources as it goes over the wire.
///
/// @param zone the demonstration zone within the region, where it is of one
/// @param locator where the report officially stands
/// @param figures what it says, each with its place in the report
@Schema(name = "ResourceReport")
record ResourceReportView(
        @Schema(examples = "NORTHEAST-PATENTS-2017") String code,
        @Schema(examples = "AREA-NORTHEAST") String region,
        @Nullable Text zone,
        Text title,
        @Schema(examples = "2017") String period,
        @Nullable String locator,
        @Nullable String link,
        List<ResourceReport.Figure> figures,
        @JsonProperty("_actions") List<ActionView> actions) {}
