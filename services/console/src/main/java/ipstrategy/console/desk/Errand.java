package ipstrategy.console.desk;

import ipstrategy.console.language.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that waits for somebody.
///
/// @param subject the id of what it is about
/// @param role in which role it is to be done
public record Errand(
        String kind,
        String measure,
        String plan,
        Text title,
        String subject,
        String waitsFor,
        @Nullable String role,
        @Nullable Instant since,
        @Nullable LocalDate due) {

    /// The page where it can be done.
    public String page() {
        return switch (kind) {
            case "REPORT_TO_FILE",
                    "REPORT_TO_CORRECT",
                    "DRAFT_TO_SIGN",
                    "CONTRIBUTION_ASKED",
                    "REPORT_TO_REVIEW",
                    "SUPERVISION_TO_ANSWER" -> "/reports/" + subject;
            case "EXTENSION_TO_DECIDE" -> "/office/extensions/" + subject;
            // A task is called after its measure: `{measure}_T{number}`.
            case "TASK_TO_DO" -> "/measures/" + measure + "/tasks/" + subject.substring(subject.lastIndexOf('T') + 1);
            default -> "/measures/" + measure;
        };
    }

    boolean isOfReport() {
        return page().startsWith("/reports/");
    }

    boolean isLate(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
