package ipstrategy.coordination.progress;

import ipstrategy.web.Text;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A measure of the report as one line of a table.
@Schema(name = "ProgressLine")
public record ProgressLine(
        String section,
        String id,
        String number,
        Text title,
        List<String> leads,
        List<String> participants,
        String deadlineKind,
        @Nullable LocalDate due,
        String status,
        long overdueDays,
        List<String> assessments,
        String summary,
        String issues,
        List<String> contributions,
        List<String> done,
        List<String> open,
        List<String> evidence) {

    static List<ProgressLine> of(ProgressReportView report) {
        return report.sections().stream()
                .flatMap(section -> section.measures().stream().map(row -> of(section.code(), row)))
                .toList();
    }

    private static ProgressLine of(String section, ProgressReportView.Row row) {
        return new ProgressLine(
                section,
                row.id(),
                row.number(),
                row.title(),
                codes(row.leads()),
                codes(row.participants()),
                row.deadlineKind(),
                row.due(),
                row.status(),
                row.overdueDays(),
                row.reports().stream()
                        .map(report -> report.agency().code() + " " + report.assessment())
                        .toList(),
                joined(row.reports().stream()
                        .map(ProgressReportView.Report::summary)
                        .toList()),
                joined(row.reports().stream()
                        .map(ProgressReportView.Report::issues)
                        .toList()),
                row.contributions().stream()
                        .map(one -> (one.agency().code() + " " + one.state() + " " + one.text()).strip())
                        .toList(),
                deliverables(row, true),
                deliverables(row, false),
                row.deliverables().stream()
                        .flatMap(one -> one.evidence().stream())
                        .toList());
    }

    private static List<String> codes(List<ProgressReportView.Party> parties) {
        return parties.stream().map(ProgressReportView.Party::code).toList();
    }

    private static String joined(List<String> texts) {
        return String.join("\n", texts.stream().filter(text -> !text.isBlank()).toList());
    }

    private static List<String> deliverables(ProgressReportView.Row row, boolean done) {
        return row.deliverables().stream()
                .filter(one -> one.state().equals("DONE") == done)
                .map(ProgressReportView.Deliverable::id)
                .toList();
    }
}
