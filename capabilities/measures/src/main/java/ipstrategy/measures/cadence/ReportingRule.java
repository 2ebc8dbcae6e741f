package ipstrategy.measures.cadence;

import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// By what rhythm a plan is reported on, as the office has set it. No document prints one: PROMOTION-2017 asks for
/// reports 及时, promptly, and no more; only the pilots of REPORT-2017 (一)3 report by the quarter.
@Entity
@Table(name = "reporting_rule")
public class ReportingRule {

    @Id
    private String plan;

    @Enumerated(EnumType.STRING)
    private Cadence cadence;

    @Column(name = "asked_from")
    private LocalDate from;

    @Column(name = "asked_to")
    private @Nullable LocalDate to;

    @Column(name = "days_to_report")
    private int daysToReport;

    @Column(name = "days_to_answer")
    private int daysToAnswer;

    @Column(name = "days_to_correct")
    private int daysToCorrect;

    private boolean usual;

    @ElementCollection
    @CollectionTable(name = "reporting_rule_measure", joinColumns = @JoinColumn(name = "plan"))
    @MapKeyColumn(name = "measure")
    @Column(name = "cadence")
    @Enumerated(EnumType.STRING)
    private Map<String, Cadence> measures = new TreeMap<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ReportingRule() {}

    @SuppressWarnings("NullAway.Init")
    ReportingRule(String plan, NewReportingRule rule) {
        this.plan = plan;
        take(rule);
    }

    /// The rhythm of a plan of which the office has said nothing.
    static ReportingRule usual(String plan, LocalDate from) {
        ReportingRule rule = new ReportingRule(plan, NewReportingRule.usual(from));
        rule.usual = true;
        return rule;
    }

    /// Takes over what the office says now. Reports that were asked for stay as they were asked.
    final void take(NewReportingRule rule) {
        cadence = rule.cadence();
        from = rule.from();
        to = rule.to();
        daysToReport = rule.workingDays();
        daysToAnswer = rule.contributionWorkingDays();
        daysToCorrect = rule.resubmitWorkingDays();
        usual = false;
    }

    /// Whether it holds only since the office has said nothing else.
    public boolean isUsual() {
        return usual;
    }

    /// Lets one measure be reported on by another rhythm, or again by the plan's.
    void except(MeasureId measure, @Nullable Cadence other) {
        if (other == null) {
            measures.remove(measure.value());
        } else {
            measures.put(measure.value(), other);
        }
    }

    public String plan() {
        return plan;
    }

    public long version() {
        return version;
    }

    /// How many working days after a period's end its report is due.
    public int daysToReport() {
        return daysToReport;
    }

    /// How many working days a participant has to answer.
    public int daysToAnswer() {
        return daysToAnswer;
    }

    /// How many working days an agency has for a report that was given back.
    public int daysToCorrect() {
        return daysToCorrect;
    }

    /// The periods on which a measure is to be reported now: those of the rule's time, up to the one after today's.
    ///
    /// @param last the end of what was already asked, or null where nothing was; periods never overlap
    public List<ReportingPeriod> periods(MeasureId measure, @Nullable LocalDate last, LocalDate today) {
        Cadence own = measures.getOrDefault(measure.value(), cadence);
        LocalDate end = own.containing(own.containing(today).end().plusDays(1)).end();
        List<ReportingPeriod> wanted = new ArrayList<>();
        ReportingPeriod period = own.containing(from);
        while (!period.end().isAfter(end) && (to == null || !period.start().isAfter(to))) {
            if (last == null || period.start().isAfter(last)) {
                wanted.add(period);
            }
            period = own.containing(period.end().plusDays(1));
        }
        return wanted;
    }

    /// Whether a measure is to be reported on for this very period, of those that are asked for now.
    public boolean asksFor(MeasureId measure, ReportingPeriod period, LocalDate today) {
        return periods(measure, null, today).contains(period);
    }

    /// The rule as it goes over the wire.
    ///
    /// @param service the service in which it holds
    ReportingRuleView view(String service, List<ActionView> actions) {
        return new ReportingRuleView(
                plan + "_" + service,
                plan,
                service,
                cadence,
                from,
                to,
                daysToReport,
                daysToAnswer,
                daysToCorrect,
                usual,
                measures.entrySet().stream()
                        .map(one -> new ReportingRuleView.OfMeasure(one.getKey(), one.getValue()))
                        .toList(),
                actions);
    }
}
