package ipstrategy.coordination.agency;

import ipstrategy.seeding.Plantable;
import ipstrategy.web.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A body that answers for measures, or followed one that did.
@Entity
class Agency implements Plantable<SeededAgency> {

    /// What sort of body it is.
    @Schema(name = "AgencyKind")
    enum Kind {
        PARTY,
        STATE,
        COURT,
        PROCURATORATE,
        MILITARY,
        PUBLIC_INSTITUTION,
        SOCIETY,
        OFFICE,
        UNIT,
        COLLECTIVE
    }

    /// How we know of it.
    @Schema(name = "AgencyBasis")
    enum Basis {
        DOCUMENT,
        GENERAL_KNOWLEDGE
    }

    @Id
    private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> aliases;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String parent;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Successor> successors;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> members;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private @Nullable String document;
    private @Nullable String locator;
    private @Nullable String note;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Agency() {}

    @SuppressWarnings("NullAway.Init")
    Agency(String code) {
        this.code = code;
    }

    @Override
    public void take(SeededAgency row, Instant now) {
        nameZh = row.name().zh();
        nameEn = row.name().en();
        aliases = row.aliases();
        kind = row.kind();
        parent = row.parent();
        validFrom = row.validFrom();
        validTo = row.validTo();
        successors = row.successors();
        members = row.members();
        basis = row.basis();
        document = row.document();
        locator = row.locator();
        note = row.note();
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public AgencyView view(Instant now) {
        return seenOn(null);
    }

    List<Successor> successors() {
        return List.copyOf(successors);
    }

    String code() {
        return code;
    }

    /// Whether the body exists on a day; the last day of validity is the first on which it does not.
    boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    /// The agency as it goes over the wire.
    ///
    /// @param day the day asked about, or null for no day in particular
    AgencyView seenOn(@Nullable LocalDate day) {
        return seenOn(day, List.of());
    }

    AgencyView seenOn(@Nullable LocalDate day, List<Predecessor> predecessors) {
        return new AgencyView(
                code,
                new Text(nameZh, nameEn),
                aliases,
                kind,
                parent,
                validFrom,
                validTo,
                day == null ? null : existsOn(day),
                predecessors,
                successors,
                members,
                basis,
                document == null || locator == null ? null : new AgencyView.SourceView(document, locator),
                note,
                List.of());
    }
}
