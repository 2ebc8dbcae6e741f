package ipstrategy.coordination.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.Text;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A plan as it goes over the wire, and as the seeds give it.
///
/// @param term a year `2017` or a span of years `2016/2020`
/// @param issuer the agency that issued it, or null where the document does not say
@Schema(name = "Plan")
public record PlanView(
        @Schema(examples = "PROMOTION-2017") String code,
        Text title,
        @Schema(examples = "PROMOTION-2017") String document,
        PlanKind kind,
        @Schema(examples = "2017") String term,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable String adoptedBy,
        @Nullable String documentNumber,
        @Nullable String note,
        List<Section> sections,
        @JsonProperty("_actions") List<String> actions) {}
