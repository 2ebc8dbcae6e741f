package ipstrategy.coordination.region;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// That a province belongs to a class for a time. A row is never changed: it is superseded by another.
@Entity
@Table(name = "class_membership")
class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "region_class")
    private String regionClass = "";

    private String region = "";

    @Column(name = "valid_from")
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private String reason = "";

    @Column(name = "recorded_by")
    private String recordedBy = "";

    @Column(name = "recorded_at")
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    protected Membership() {}

    Membership(
            String regionClass,
            String region,
            SettingMembership.NewMembership said,
            String recordedBy,
            Instant recordedAt) {
        this.regionClass = regionClass;
        this.region = region;
        this.validFrom = said.from();
        this.validTo = said.to();
        this.reason = said.reason();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    private Membership(Membership known, LocalDate to, Instant now) {
        this.regionClass = known.regionClass;
        this.region = known.region;
        this.validFrom = known.validFrom;
        this.validTo = to;
        this.reason = known.reason;
        this.recordedBy = known.recordedBy;
        this.recordedAt = now;
    }

    /// What it goes on to say of the days before another period is set.
    Optional<Membership> before(LocalDate from, Instant now) {
        return validFrom.isBefore(from) ? Optional.of(new Membership(this, from, now)) : Optional.empty();
    }

    /// Whether it says something about a day that the other period holds too; the last day is the first without.
    boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (to == null || validFrom.isBefore(to)) && (validTo == null || from.isBefore(validTo));
    }

    void supersede(Instant now) {
        if (supersededAt != null) {
            throw new IllegalStateException("a membership is superseded once");
        }
        supersededAt = now;
    }

    String regionClass() {
        return regionClass;
    }

    String region() {
        return region;
    }

    MembershipView.PeriodView view() {
        return new MembershipView.PeriodView(validFrom, validTo, reason, recordedBy, recordedAt);
    }
}
