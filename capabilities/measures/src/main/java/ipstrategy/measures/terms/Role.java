package ipstrategy.measures.terms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How an agency answers for a measure.
@Schema(name = "ResponsibilityRole")
public enum Role {
    /// named first, or alone, or as the lead
    LEAD,
    /// one of several leads, which are not ranked
    CO_LEAD,
    /// named after the lead
    PARTICIPANT,
    /// answers for its own share; no lead is named for it
    BY_DUTY,
    /// a collective: each of its members answers
    ALL_MEMBERS;

    /// Whether the agency files the report and speaks for the measure.
    public boolean leads() {
        return switch (this) {
            case LEAD, CO_LEAD, BY_DUTY -> true;
            case PARTICIPANT, ALL_MEMBERS -> false;
        };
    }
}
