package ipstrategy.metrics.intake;

import ipstrategy.metrics.figure.FigureKey;
import ipstrategy.metrics.quality.SetChecks;
import ipstrategy.metrics.quality.SetFinding;
import ipstrategy.metrics.table.ProposedFigure;
import ipstrategy.metrics.table.Unreadable;
import ipstrategy.metrics.terms.Rule;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One intake on its way through the gate.
final class Admission {

    private static final int OFTEN = 10_000;

    private final Intake intake;
    private final KnownTerms known;
    private final Staging staging;
    private final Findings findings;
    private final RowCheck check;
    private final Instant now;
    private long read;

    Admission(Intake intake, KnownTerms known, Staging staging, Instant now) {
        this.intake = intake;
        this.known = known;
        this.staging = staging;
        this.findings = new Findings(intake.rows());
        this.check = new RowCheck(known, findings, staging);
        this.now = now;
    }

    IntakeReport run() throws IOException, SQLException {
        try {
            intake.rows().each(this::take);
            staging.close();
        } catch (Unreadable source) {
            staging.cancel();
            findings.unreadable(source);
            return report(IntakeReport.Outcome.REFUSED, 0, 0, 0, null);
        } catch (IOException | RuntimeException failed) {
            staging.cancel();
            throw failed;
        }
        Standing standing = new Standing(staging.connection(), findings);
        checkTogether(standing);
        boolean none = findings.refused() > 0 && intake.mode() == Intake.Mode.ALL_OR_NOTHING;
        standing.leaveOut();
        long[] counts = standing.counts();
        if (none || findings.refused() == read) {
            return report(
                    read == 0 ? IntakeReport.Outcome.UNCHANGED : IntakeReport.Outcome.REFUSED, 0, counts[0], 0, null);
        }
        String sha256 = read > 1 ? sha256(standing) : null;
        long admitted = standing.letIn(intake, now);
        return admitted == 0
                ? report(IntakeReport.Outcome.UNCHANGED, 0, counts[0], 0, null)
                : report(IntakeReport.Outcome.ADMITTED, admitted, counts[0], counts[1], sha256);
    }

    private String sha256(Standing standing) throws SQLException {
        return standing.takesAll() ? staging.sha256() : Canonical.sha256(staging.connection(), standing.news());
    }

    /// What came in, where it was one figure alone.
    @Nullable
    FigureKey only() {
        return read == 1 ? check.last() : null;
    }

    private void take(ProposedFigure row) {
        read++;
        check.take(row);
        if (read % OFTEN == 0) {
            intake.progress().accept(read);
        }
    }

    private void checkTogether(Standing standing) throws SQLException {
        if (staging.count() == 0) {
            return;
        }
        Map<String, List<Rule>> rules = rules();
        Set<String> concerned = concerned(rules);
        // Also those that are only looked at: else a part and its whole could come in beside each other, neither seen
        // by the other, and both be let in.
        standing.lock(concerned);
        if (staging.mayHaveTwice()) {
            standing.findTwice();
        }
        List<String> having = standing.lookUp(concerned, intake.reason());
        standing.findComputed(computed());
        new SetChecks(staging.connection(), rules, having).run(this::found);
    }

    /// The metrics of the file that are computed from others.
    private List<String> computed() {
        return staging.metrics().stream()
                .filter(code -> {
                    KnownTerms.KnownMetric metric = known.metric(code);
                    return metric != null && metric.definition().formula() != null;
                })
                .toList();
    }

    /// The rules of all metrics: a rule of one that is not in the file may name one that is.
    private Map<String, List<Rule>> rules() {
        Map<String, List<Rule>> rules = new HashMap<>();
        known.metrics().forEach((code, metric) -> {
            boolean concerns = staging.metrics().contains(code)
                    || metric.rules().stream()
                            .anyMatch(rule ->
                                    rule.metric() != null && staging.metrics().contains(rule.metric()));
            if (concerns && !metric.rules().isEmpty()) {
                rules.put(code, metric.rules());
            }
        });
        return rules;
    }

    /// The metrics of the file, and those that their rules set them against.
    private Set<String> concerned(Map<String, List<Rule>> rules) {
        Set<String> metrics = new TreeSet<>(staging.metrics());
        rules.forEach((code, list) -> {
            metrics.add(code);
            list.stream().map(Rule::metric).filter(Objects::nonNull).forEach(metrics::add);
        });
        return metrics;
    }

    private void found(SetFinding finding) {
        if (finding.refuses()) {
            findings.error(
                    finding.row(),
                    finding.column(),
                    finding.word(),
                    finding.found(),
                    finding.arguments().toArray());
            findings.refuse(finding.row());
        } else {
            findings.warning(
                    finding.row(),
                    finding.column(),
                    finding.word(),
                    finding.found(),
                    finding.arguments().toArray());
        }
    }

    private IntakeReport report(
            IntakeReport.Outcome outcome, long admitted, long unchanged, long revised, @Nullable String sha256) {
        return new IntakeReport(
                outcome,
                read,
                admitted,
                unchanged,
                revised,
                findings.refused(),
                findings.odd(),
                findings.problems(),
                findings.allTold(),
                List.copyOf(staging.metrics()),
                sha256);
    }
}
