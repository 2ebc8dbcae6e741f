package ipstrategy.coordination.agency;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An agency as it goes over the wire.
///
/// @param aliases its names as the documents print them
/// @param validTo the first day on which it no longer exists, or null
/// @param inForce whether it exists on the day asked about; null where no day was asked
/// @param predecessors those whose successor it is
/// @param members who belongs to a collective
/// @param basis whether a document names it or it is general knowledge
@Schema(name = "Agency")
public record AgencyView(
        @Schema(examples = "SIPO") String code,
        Text name,
        List<String> aliases,
        Agency.Kind kind,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean inForce,
        List<Predecessor> predecessors,
        List<Successor> successors,
        List<String> members,
        Agency.Basis basis,
        @Nullable SourceView source,
        @Nullable String note,
        @JsonProperty("_actions") List<String> actions) {

    @Schema(name = "AgencySource")
    record SourceView(String document, String locator) {}
}
