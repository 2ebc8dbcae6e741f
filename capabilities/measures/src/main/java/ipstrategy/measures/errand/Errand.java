package ipstrategy.measures.errand;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Role;
import ipstrategy.measures.terms.MeasureId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that waits for an agency. It is there as long as it waits; what was done is in the audit trail.
///
/// @param kind what is to be done
/// @param subject the id of the thing it is to be done with, such as a report
/// @param waitsFor the agency that is to do it
/// @param role the role in which
/// @param due until when, or null
public record Errand(
        ErrandKind kind,
        MeasureId measure,
        String plan,
        String subject,
        AgencyCode waitsFor,
        Role role,
        @Nullable LocalDate due) {

    /// Its name: `PROMOTION-2017-001_2026-Q4_SIPO_REPORT_TO_FILE_SIPO`.
    String id() {
        return id(subject, kind, waitsFor);
    }

    static String id(String subject, ErrandKind kind, AgencyCode waitsFor) {
        return subject + "_" + kind + "_" + waitsFor;
    }
}
