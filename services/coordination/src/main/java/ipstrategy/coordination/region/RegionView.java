package ipstrategy.coordination.region;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A region as it goes over the wire, and as the seeds give it.
///
/// @param code the code of GB/T 2260, `CN` for the country, or `AREA-…` for an area that has none
/// @param source where a document names it, or null
@Schema(name = "Region")
public record RegionView(
        @Schema(examples = "440300") String code,
        Text name,
        Region.Kind kind,
        @Nullable String parent,
        @Nullable SourceView source,
        @Nullable String note,
        @JsonProperty("_actions") List<String> actions) {

    @Schema(name = "RegionSource")
    record SourceView(String document, String locator) {}
}
