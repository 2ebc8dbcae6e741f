package ipstrategy.metrics.figure;

import ipstrategy.metrics.terms.Numbers;
import ipstrategy.metrics.terms.Remark;
import ipstrategy.metrics.terms.Source;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One figure of a metric. A figure is never overwritten: a better one supersedes it, with a reason.
@Entity
public class Observation {

    /// How near a printed figure is to the true one.
    @Schema(name = "ObservationQualifier")
    public enum Qualifier {
        EXACT,
        MORE_THAN,
        AT_LEAST,
        AT_MOST,
        ABOUT,
        NEARLY
    }

    /// SDMX code list CL_OBS_STATUS, as far as used.
    @Schema(name = "ObservationStatus")
    public enum Status {
        /// normal
        A,
        /// missing; the reason says why
        O,
        /// missing, and cannot exist
        M,
        /// low reliability
        U
    }

    /// How a figure came to the platform.
    @Schema(name = "ObservationOrigin")
    public enum Origin {
        /// printed in a document that the platform begins with
        DOCUMENT,
        /// reported by a person, one by one
        REPORTED,
        /// part of an import
        IMPORT,
        /// a value of a measure's accepted report
        MEASURE_REPORT,
        /// counted from operational records
        RECORDS,
        /// computed by the metric's formula
        FORMULA
    }

    /// How far a figure has come.
    @Schema(name = "ObservationState")
    public enum State {
        REPORTED,
        VERIFIED,
        PUBLISHED,
        SUPERSEDED;

        /// Whether it is not public yet, and may still become so.
        public boolean isPending() {
            return this == REPORTED || this == VERIFIED;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String metric = "";
    private String period = "";

    @Column(name = "period_start")
    private LocalDate periodStart = LocalDate.EPOCH;

    @Column(name = "period_end")
    private LocalDate periodEnd = LocalDate.EPOCH;

    private String region = "";
    private String breakdown = "";
    private @Nullable BigDecimal value;
    private String unit = "";
    private @Nullable String printed;

    @Enumerated(EnumType.STRING)
    private Qualifier qualifier = Qualifier.EXACT;

    @Enumerated(EnumType.STRING)
    private Status status = Status.A;

    @Column(name = "missing_zh")
    private @Nullable String missingZh;

    @Column(name = "missing_en")
    private @Nullable String missingEn;

    @Enumerated(EnumType.STRING)
    private State state = State.REPORTED;

    private int revision;

    @Column(name = "recorded_at")
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    private @Nullable String reason;

    @Column(name = "reported_by")
    private @Nullable String reportedBy;

    @Column(name = "verified_by")
    private @Nullable String verifiedBy;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "returned_by")
    private @Nullable String returnedBy;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    /// Which revision of the metric's definition it was made under.
    private int definition = 1;

    @Enumerated(EnumType.STRING)
    private Origin origin = Origin.DOCUMENT;

    @Column(name = "origin_id")
    private @Nullable String originId;

    @Embedded
    private @Nullable Source source;

    @Embedded
    private @Nullable Remark note;

    protected Observation() {}

    /// A figure as a published document prints it.
    ///
    /// @param revision 1 for the first of its metric, period, region and breakdown
    /// @param definition the revision of the metric's definition that it goes by
    public Observation(SeededFigure row, int revision, int definition, @Nullable String reason, Instant recordedAt) {
        this.metric = row.metric().value();
        this.period = row.period().toString();
        this.periodStart = row.period().start();
        this.periodEnd = row.period().end();
        this.region = row.region();
        this.breakdown = key(row.breakdown());
        this.value = row.value();
        this.unit = row.unit();
        this.printed = row.printed();
        this.qualifier = row.qualifier();
        this.status = row.status();
        this.missingZh = row.missing() == null ? null : row.missing().zh();
        this.missingEn = row.missing() == null ? null : row.missing().en();
        this.state = State.PUBLISHED;
        this.revision = revision;
        this.reason = reason;
        this.recordedAt = recordedAt;
        this.publishedAt = recordedAt;
        this.publishedBy = "seeds";
        this.definition = definition;
        this.source = row.source();
        this.note = Remark.of(row.note());
    }

    /// A breakdown that somebody wrote as `A=X;B=Y`, in the order in which figures are keyed by it.
    public static String key(String written) {
        return key(breakdown(written));
    }

    /// A figure as the platform computed it. Its inputs were reported, verified and published by people, so it is
    /// published at once.
    ///
    /// @param revision 1 for the first of its metric, period, region and breakdown
    public static Observation computed(ComputedFigure row, int revision, @Nullable String reason, Instant now) {
        Observation figure = new Observation();
        figure.metric = row.metric().value();
        figure.period = row.period().toString();
        figure.periodStart = row.period().start();
        figure.periodEnd = row.period().end();
        figure.region = row.region();
        figure.value = row.value();
        figure.unit = row.unit();
        figure.qualifier = row.qualifier();
        figure.status = row.status();
        figure.missingZh = row.missing() == null ? null : row.missing().zh();
        figure.missingEn = row.missing() == null ? null : row.missing().en();
        figure.state = State.PUBLISHED;
        figure.revision = revision;
        figure.reason = reason;
        figure.recordedAt = now;
        figure.reportedBy = row.by();
        figure.publishedAt = now;
        figure.publishedBy = row.by();
        figure.definition = row.definition();
        figure.origin = Origin.FORMULA;
        return figure;
    }

    /// What a breakdown `A=X;B=Y` says of each dimension, by dimension; nothing for the whole.
    public static Map<String, String> breakdown(String written) {
        Map<String, String> dimensions = new TreeMap<>();
        for (String one : written.isEmpty() ? new String[0] : written.split(";")) {
            dimensions.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        return dimensions;
    }

    /// A breakdown as one text, the same whatever the order of its dimensions: `A=X;B=Y`.
    public static String key(Map<String, String> breakdown) {
        return new TreeMap<>(breakdown)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(";"));
    }

    /// Is found right by somebody else than who reported it.
    public void verify(String by, Instant now) {
        require(state == State.REPORTED && !by.equals(reportedBy));
        state = State.VERIFIED;
        verifiedBy = by;
        verifiedAt = now;
    }

    /// Is believed by all from now on.
    ///
    /// @param why why it takes the place of the one before, where that was not said when it was reported, or null
    public void publish(String by, Instant now, @Nullable String why) {
        require(state == State.VERIFIED && !by.equals(reportedBy) && !by.equals(verifiedBy));
        state = State.PUBLISHED;
        publishedBy = by;
        publishedAt = now;
        reason = reason == null ? why : reason;
    }

    /// Is refused before anybody outside has seen it.
    public void giveBack(String by, Instant now, String why) {
        require(state.isPending());
        returnedBy = by;
        returnReason = why;
        supersede(now);
    }

    /// Is believed no more, and nothing is in its place.
    public void withdraw(String by, Instant now, String why) {
        require(state == State.PUBLISHED);
        withdrawnBy = by;
        withdrawalReason = why;
        supersede(now);
    }

    /// Gives way to a better figure.
    public void supersede(Instant now) {
        require(supersededAt == null);
        supersededAt = now;
        state = State.SUPERSEDED;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException(key() + " is " + state);
        }
    }

    /// Its natural key, the same for all its revisions.
    public String key() {
        return new FigureKey(metric, period, region, breakdown).toString();
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public String metric() {
        return metric;
    }

    public LocalDate periodEnd() {
        return periodEnd;
    }

    public String period() {
        return period;
    }

    public String region() {
        return region;
    }

    public String breakdown() {
        return breakdown;
    }

    public State state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String reportedBy() {
        return reportedBy;
    }

    public @Nullable String verifiedBy() {
        return verifiedBy;
    }

    /// Whether it is public, or was.
    public boolean wasPublished() {
        return publishedAt != null;
    }

    public int revision() {
        return revision;
    }

    public boolean isComputed() {
        return origin == Origin.FORMULA;
    }

    /// Whether it says the same as what was computed just now.
    public boolean says(ComputedFigure row) {
        boolean sameValue = value == null || row.value() == null
                ? value == null && row.value() == null
                : value.compareTo(row.value()) == 0;
        String missing = row.missing() == null ? null : row.missing().zh();
        return sameValue
                && status == row.status()
                && qualifier == row.qualifier()
                && unit.equals(row.unit())
                && definition == row.definition()
                && Objects.equals(missingZh, missing);
    }

    /// Through whose hands the figure went.
    public HandsView hands() {
        return new HandsView(
                origin, originId, definition, reportedBy, recordedAt, verifiedBy, verifiedAt, publishedBy, publishedAt);
    }

    /// The figure as it was believed at an instant: what is superseded now may have been published then.
    public ObservationView view(Instant asOf) {
        return view(asOf, Sight.PUBLISHED, List.of());
    }

    /// The same, for a caller of this sight: who reported, verified and published it is not for everybody.
    public ObservationView view(Instant asOf, Sight sight, List<ActionView> actions) {
        State then = stateAt(asOf);
        boolean inside = sight == Sight.ALL;
        boolean published = publishedAt != null && !publishedAt.isAfter(asOf);
        boolean verified = verifiedAt != null && !verifiedAt.isAfter(asOf);
        return new ObservationView(
                id(),
                metric,
                period,
                region,
                breakdown(breakdown),
                Numbers.plainOrNull(value),
                unit,
                printed,
                status,
                missingZh == null || missingEn == null ? null : new Text(missingZh, missingEn),
                qualifier,
                then,
                revision,
                recordedAt,
                published ? publishedAt : null,
                then == State.SUPERSEDED ? supersededAt : null,
                reason,
                source,
                Remark.text(note),
                origin,
                originId,
                definition,
                inside ? reportedBy : null,
                inside && verified ? verifiedBy : null,
                inside && verified ? verifiedAt : null,
                inside && published ? publishedBy : null,
                inside && then == State.SUPERSEDED ? returnedBy : null,
                inside && then == State.SUPERSEDED ? returnReason : null,
                inside && then == State.SUPERSEDED ? withdrawnBy : null,
                then == State.SUPERSEDED ? withdrawalReason : null,
                actions);
    }

    private State stateAt(Instant asOf) {
        if (supersededAt != null && !supersededAt.isAfter(asOf)) {
            return State.SUPERSEDED;
        }
        if (publishedAt != null && !publishedAt.isAfter(asOf)) {
            return State.PUBLISHED;
        }
        return verifiedAt != null && !verifiedAt.isAfter(asOf) ? State.VERIFIED : State.REPORTED;
    }
}
