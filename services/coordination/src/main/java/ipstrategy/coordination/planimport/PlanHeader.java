package ipstrategy.coordination.planimport;

import ipstrategy.coordination.plan.PlanKind;
import ipstrategy.coordination.plan.PlanView;
import ipstrategy.coordination.plan.Section;
import ipstrategy.web.Text;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a plan beside its text. A plan that stands in the register needs its code only; what the register
/// says of it is kept.
///
/// @param term a year `2030` or a span of years `2030/2035`
/// @param issuer the agency that issued it, or null where the document does not say
@Schema(name = "PlanHeader")
public record PlanHeader(
        @NotBlank @Schema(examples = "PROMOTION-2030") String code,
        @Nullable Text title,
        @Nullable PlanKind kind,
        @Schema(examples = "2030") @Nullable String term,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable String adoptedBy,
        @Nullable String documentNumber) {

    static PlanHeader of(PlanView plan) {
        return new PlanHeader(
                plan.code(),
                plan.title(),
                plan.kind(),
                plan.term(),
                plan.issuer(),
                plan.issuedOn(),
                plan.adoptedBy(),
                plan.documentNumber());
    }

    /// The plan as it enters the register.
    PlanView asPlan(List<Section> sections) {
        if (title == null || kind == null || term == null) {
            throw new IllegalStateException("a header that was not checked: " + this);
        }
        return new PlanView(
                code, title, code, kind, term, issuer, issuedOn, adoptedBy, documentNumber, null, sections, List.of());
    }
}
