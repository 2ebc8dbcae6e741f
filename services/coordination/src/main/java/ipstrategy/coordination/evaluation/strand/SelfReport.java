package ipstrategy.coordination.evaluation.strand;

import ipstrategy.coordination.step.Authority;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What one body says of itself within a strand. It is there, and empty, from the day of the work plan.
@Entity
@Table(name = "evaluation_self_report")
class SelfReport {

    /// The value of a recommended indicator, digit for digit as it was given.
    ///
    /// @param evidence where it can be seen: ids of evidence, or addresses
    @Schema(name = "IndicatorFigure")
    record Figure(
            @Schema(examples = "PATENTS-PER-10K") String indicator,
            @Schema(examples = "9.80") String value,
            List<String> evidence) {}

    @Id
    private String id;

    private String strand;
    private String agency;
    private @Nullable String text;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> evidence = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Figure> figures = List.of();

    private @Nullable String reporter;

    @Column(name = "reported_at")
    private @Nullable Instant reportedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SelfReport() {}

    SelfReport(Strand strand, String agency) {
        this.id = strand.id() + "_" + agency;
        this.strand = strand.id();
        this.agency = agency;
    }

    void reported(NewSynthesis.Reported said, String by, Instant now) {
        text = said.text();
        evidence = said.seen();
        figures = said.given();
        reporter = by;
        reportedAt = now;
    }

    String id() {
        return id;
    }

    /// Why a caller may never report for this body, or null where they may.
    @Nullable
    String refusal(Caller caller) {
        return Authority.refusesSigning(new AgencyCode(agency), caller);
    }

    StrandView.SelfReportView view(Strand.State state, Caller caller) {
        return new StrandView.SelfReportView(
                id,
                strand,
                agency,
                state,
                text,
                evidence,
                figures,
                reporter,
                reportedAt,
                Strand.LIFE_OF_REPORTS.actions(state, step -> refusal(caller)));
    }
}
