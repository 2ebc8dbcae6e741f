package ipstrategy.measures;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.seeded.SeededMeasure;
import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Deliverable;
import ipstrategy.measures.terms.Lineage;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.MeasureStatus;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.seeding.Plantable;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// One numbered task of a plan.
@Entity
class Measure implements Plantable<SeededMeasure> {

    @EmbeddedId
    private MeasureId id;

    private String plan;
    private String number;
    private @Nullable String parent;

    @Column(name = "section_code")
    private String sectionCode;

    @Column(name = "section_zh")
    private String sectionZh;

    @Column(name = "section_en")
    private String sectionEn;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "summary_zh")
    private String summaryZh;

    @Column(name = "summary_en")
    private String summaryEn;

    private String service;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> contributing;

    @Enumerated(EnumType.STRING)
    private AssignmentRule rule;

    @Embedded
    private Deadline deadline;

    private boolean conditional;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> metrics;

    private String document;
    private String locator;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private MeasureStatus status = MeasureStatus.ASSIGNED;

    @Column(name = "extended_to")
    private @Nullable LocalDate extendedTo;

    @Version
    private long version;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "measure", nullable = false, updatable = false)
    private List<Responsibility> responsibilities = new ArrayList<>();

    // Lists of values, which are replaced and never changed: so Hibernate need not copy them by writing and reading
    // them.
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Deliverable> deliverables = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Obligation> obligations = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Lineage> lineage = List.of();

    @SuppressWarnings("NullAway.Init")
    protected Measure() {}

    @SuppressWarnings("NullAway.Init")
    Measure(MeasureId id, String plan, String number) {
        this.id = id;
        this.plan = plan;
        this.number = number;
    }

    /// Takes over what the seeds say now. Responsibilities that changed are superseded, not overwritten.
    @Override
    public void take(SeededMeasure row, Instant now) {
        parent = row.parent();
        sectionCode = row.section().code();
        sectionZh = row.section().title().zh();
        sectionEn = row.section().title().en();
        titleZh = row.title().zh();
        titleEn = row.title().en();
        summaryZh = row.summary().zh();
        summaryEn = row.summary().en();
        service = row.service();
        contributing = row.contributing();
        rule = row.rule();
        deadline = row.deadline();
        conditional = row.conditional();
        metrics = row.metrics();
        document = row.document();
        locator = row.locator();
        note = row.note();
        deliverables = row.deliverables();
        obligations = row.obligations();
        lineage = row.lineage();
        assign(row.responsibilities(), null, now);
    }

    /// Gives the measure other words. They are ours, not the document's, so they may be made better.
    void reword(Text title, Text summary) {
        titleZh = title.zh();
        titleEn = title.en();
        summaryZh = summary.zh();
        summaryEn = summary.en();
    }

    /// Lets it be measured by these metrics and no others; answers whether it was by others.
    boolean measureBy(List<String> wanted) {
        boolean changed = !metrics.equals(wanted);
        metrics = List.copyOf(wanted);
        return changed;
    }

    /// Says that it is the same work as a measure of another plan; answers whether that is new.
    boolean relate(Lineage link) {
        return lineage(link.among(lineage));
    }

    /// Says so no more; answers whether it did.
    boolean part(Lineage link) {
        return lineage(link.outOf(lineage));
    }

    private boolean lineage(List<Lineage> links) {
        boolean changed = !links.equals(lineage);
        lineage = links;
        return changed;
    }

    /// Whether an agency leads the measure on a day, alone or with others, or answers for a share of it.
    boolean isLedBy(AgencyCode agency, LocalDate day) {
        return responsibilities().current().anyMatch(one -> one.holdsOn(day) && one.letsLead(agency));
    }

    /// Lets these agencies answer from a day on without end, or from the plan's beginning.
    void assign(List<SeededMeasure.Assigned> assigned, @Nullable LocalDate from, Instant now) {
        appoint(
                assigned.stream()
                        .map(one -> new Assignments.Tenure(one, null, null))
                        .toList(),
                from,
                now);
    }

    /// Lets these agencies answer from a day on, each until its own last day.
    void appoint(List<Assignments.Tenure> tenures, @Nullable LocalDate from, Instant now) {
        responsibilities().appoint(tenures, from, now);
    }

    /// Lets a successor answer from a day on for whatever its predecessor answers for; says whether that was anything.
    boolean passOn(AgencyCode predecessor, AgencyCode successor, LocalDate on, Instant now) {
        return responsibilities().passOn(predecessor, successor, on, now);
    }

    MeasureId id() {
        return id;
    }

    Deadline deadline() {
        return deadline;
    }

    Text title() {
        return new Text(titleZh, titleEn);
    }

    Text summary() {
        return new Text(summaryZh, summaryEn);
    }

    @Override
    public long version() {
        return version;
    }

    MeasureStatus status() {
        return status;
    }

    /// Takes the status that follows from what was reported; answers whether it is another one.
    boolean stand(MeasureStatus derived) {
        boolean changed = status != derived;
        status = derived;
        return changed;
    }

    /// Moves the day by which it is to be done. The printed day stays as printed.
    void extend(LocalDate until) {
        LocalDate standing = extendedTo == null ? deadline.due() : extendedTo;
        if (standing == null || !until.isAfter(standing)) {
            throw new IllegalArgumentException("an extension ends after the day it extends: " + until);
        }
        extendedTo = until;
    }

    /// The measure as the other rooms see it.
    Assignment assignment() {
        return new Assignment(
                id,
                plan,
                title(),
                responsibilities().rule(rule),
                responsibilities().current().map(Responsibility::answerable).toList(),
                deadline,
                extendedTo,
                conditional,
                List.copyOf(deliverables),
                List.copyOf(metrics),
                status);
    }

    /// The measure for the audit trail and for those who follow events: with every responsibility that is believed at
    /// an instant, also those that are over or have not begun.
    @Override
    public MeasureView view(Instant now) {
        return view(responsibilities().believedAt(now).toList(), List.of());
    }

    /// The measure as it goes over the wire.
    ///
    /// @param asOf with the responsibilities that were believed at this instant
    /// @param on to hold on this day
    MeasureView view(Instant asOf, LocalDate on, List<ActionView> actions) {
        return view(
                responsibilities()
                        .believedAt(asOf)
                        .filter(one -> one.holdsOn(on))
                        .toList(),
                actions);
    }

    private MeasureView view(List<Responsibility> shown, List<ActionView> actions) {
        return new MeasureView(
                id.value(),
                plan,
                number,
                parent,
                new MeasureView.SectionView(sectionCode, new Text(sectionZh, sectionEn)),
                title(),
                summary(),
                service,
                contributing,
                rule,
                shown.stream().map(Responsibility::view).toList(),
                new MeasureView.DeadlineView(deadline.kind(), deadline.due(), extendedTo),
                conditional,
                deliverables.stream().map(MeasureView.DeliverableView::of).toList(),
                List.copyOf(obligations),
                metrics,
                others(Lineage.Direction.PREDECESSOR),
                others(Lineage.Direction.SUCCESSOR),
                lineage.stream().map(MeasureView.LineageView::of).toList(),
                new MeasureView.SourceView(document, locator, note),
                status(),
                actions);
    }

    Responsibilities responsibilities() {
        return new Responsibilities(responsibilities);
    }

    private List<String> others(Lineage.Direction direction) {
        return lineage.stream()
                .filter(link -> link.direction() == direction)
                .map(Lineage::other)
                .toList();
    }
}
