package ipstrategy.coordination.province;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.identity.AgencyCode;
import ipstrategy.web.Text;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A province that plans bind, as it goes over the wire.
///
/// @param agency the agency for which its people sign in
/// @param classes the classes that it belongs to on the day asked about
@Schema(name = "Province")
record ProvinceView(
        @Schema(examples = "440000") String code,
        Text name,
        @Schema(examples = "PROVINCE-440000") AgencyCode agency,
        List<String> classes,
        @JsonProperty("_actions") List<String> actions) {}
