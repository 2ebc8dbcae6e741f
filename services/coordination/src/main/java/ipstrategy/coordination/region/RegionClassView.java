package ipstrategy.coordination.region;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A class of provinces as it goes over the wire, and as the seeds give it.
///
/// @param words how the plan prints it
/// @param members the provinces that belong to it: configuration, empty until somebody sets it
/// @param parent the class that it is part of, or null
/// @param province the one province that it is by name, or null
@Schema(name = "RegionClass")
public record RegionClassView(
        @Schema(examples = "CLASS-1") String code,
        Text name,
        List<String> words,
        List<String> members,
        @Nullable String parent,
        @Nullable String province,
        @Nullable String note,
        @JsonProperty("_actions") List<String> actions) {}
