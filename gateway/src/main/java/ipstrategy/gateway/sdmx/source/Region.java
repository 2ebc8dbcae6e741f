package ipstrategy.gateway.sdmx.source;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.web.Text;
import org.jspecify.annotations.Nullable;

/// A region of the register.
///
/// @param parent the region it lies in, or null
public record Region(String code, Text name, @Nullable String parent) {

    static Region of(JsonNode region) {
        String code = region.path("code").asText();
        return new Region(code, Texts.orCode(region.path("name"), code), Texts.field(region, "parent"));
    }
}
