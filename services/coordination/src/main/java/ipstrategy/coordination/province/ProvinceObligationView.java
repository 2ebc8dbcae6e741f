package ipstrategy.coordination.province;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.web.Text;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a clause of a plan asks of a province, as it goes over the wire.
///
/// @param clause the clause's place within the measure, from 1
/// @param decidedBy the class by which it does
@Schema(name = "ProvinceObligation")
record ProvinceObligationView(
        @Schema(examples = "440000") String region,
        @Schema(examples = "PATENT-2017") String plan,
        @Schema(examples = "PATENT-2017-001") String measure,
        int clause,
        Text title,
        Obligation.Kind obligation,
        @Schema(examples = "STRONG-PROVINCE-PILOT") String decidedBy,
        @JsonProperty("_actions") List<String> actions) {}
