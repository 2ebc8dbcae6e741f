package ipstrategy.coordination.progress;

import ipstrategy.web.Language;
import ipstrategy.web.problem.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the printed report says, in one language, and how it names values.
record Labels(Language language, ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String NOTHING = "—";

    String say(String word, Object... arguments) {
        return Words.say("progress." + word, List.of(arguments), language);
    }

    /// A value such as `ON_TRACK` in words; one that has none yet stands as it is.
    String value(String sort, String value) {
        String word = "progress." + sort + "." + value;
        String said = Words.say(word, List.of(), language);
        return value.isEmpty() ? NOTHING : said.equals(word) ? value : said;
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : day.toString();
    }

    String deadline(ProgressReportView.Row row) {
        return value("deadline", row.deadlineKind()) + (row.due() == null ? "" : " " + row.due());
    }

    String parties(List<ProgressReportView.Party> parties) {
        return listed(parties.stream().map(this::name).toList(), language == Language.ZH ? "、" : "; ");
    }

    String name(ProgressReportView.Party party) {
        return party.name().in(language);
    }

    String assessments(ProgressReportView.Row row) {
        return lines(row.reports().stream()
                .map(report ->
                        name(report.agency()) + " " + report.period() + "  " + value("assessment", report.assessment()))
                .toList());
    }

    String summaries(ProgressReportView.Row row) {
        return lines(
                row.reports().stream().map(ProgressReportView.Report::summary).toList());
    }

    String issues(ProgressReportView.Row row) {
        return lines(
                row.reports().stream().map(ProgressReportView.Report::issues).toList());
    }

    String contributions(ProgressReportView.Row row) {
        return lines(row.contributions().stream()
                .map(one -> name(one.agency()) + "  " + value("contribution", one.state())
                        + (one.text().isBlank() ? "" : "  " + one.text()))
                .toList());
    }

    String deliverables(ProgressReportView.Row row) {
        return lines(row.deliverables().stream()
                .map(one -> one.id() + " " + one.title().in(language) + "  " + value("deliverable", one.state())
                        + one.evidence().stream()
                                .map(hash -> "\n    SHA-256 " + hash)
                                .collect(Collectors.joining()))
                .toList());
    }

    /// What stands above the report: when it was made, of what, and what is missing.
    List<String> head(ProgressReportView report) {
        String missing = report.unavailable().isEmpty()
                ? say("complete")
                : say("missing", String.join(", ", report.unavailable()));
        String scope = report.scope() == null ? say("all") : say("own", report.scope());
        return List.of(say("made-at", minute(report.madeAt())), scope, missing);
    }

    private static String lines(List<String> texts) {
        return listed(texts, "\n");
    }

    private static String listed(List<String> texts, String parting) {
        String all = texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(parting));
        return all.isEmpty() ? NOTHING : all;
    }
}
