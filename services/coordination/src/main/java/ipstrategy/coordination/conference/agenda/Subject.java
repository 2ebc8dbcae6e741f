package ipstrategy.coordination.conference.agenda;

import ipstrategy.coordination.conference.Written;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an agenda item is about.
///
/// @param kind what sort of thing
/// @param id its id, or null where it has none here
@Schema(name = "AgendaSubject")
public record Subject(
        @NotNull Kind kind,

        @Pattern(regexp = Written.ID_FORM, message = Written.UNPRINTABLE)
        @Schema(examples = "PROMOTION-2017-042")
        @Nullable
        String id) {

    /// What sort of thing an item may be about.
    @Schema(name = "AgendaSubjectKind")
    public enum Kind {
        MEASURE,
        REPORT,
        PLAN,
        EVALUATION,
        OTHER
    }
}
