package ipstrategy.measures.terms;

import ipstrategy.web.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One thing that will exist, or will have happened, when a measure is done.
///
/// @param id its name within the measure, `D1`, `D2`, …
/// @param kind what it is
/// @param titleZh what it is called
/// @param titleEn what it is called
public record Deliverable(String id, Kind kind, String titleZh, String titleEn) {

    /// What a deliverable can be.
    @Schema(name = "DeliverableKind")
    public enum Kind {
        LAW,
        REGULATION,
        RULE,
        POLICY,
        STANDARD,
        GUIDE,
        SYSTEM,
        MECHANISM,
        ORGANISATION,
        REPORT,
        LIST,
        CASES,
        CAMPAIGN,
        PILOT,
        PROJECT,
        EVENT,
        TRAINING,
        RESEARCH,
        AWARD,
        FUND,
        AGREEMENT,
        SURVEY,
        PUBLICITY,
        INSPECTION
    }

    public Text title() {
        return new Text(titleZh, titleEn);
    }
}
