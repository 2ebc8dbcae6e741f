package ipstrategy.measures.terms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What one clause of a measure asks of a class of provinces (PATENT-2017, last column). Silence binds nobody.
///
/// @param clause the clause's place within the measure, from 1
/// @param regionClass the class of provinces
/// @param obligation 必做 or 选做
public record Obligation(int clause, String regionClass, Kind obligation) {

    /// How much a clause binds.
    @Schema(name = "ObligationKind")
    public enum Kind {
        /// 必做
        MANDATORY,
        /// 选做
        OPTIONAL
    }
}
