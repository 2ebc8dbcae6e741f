package peer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// The platform's table of measures, mapped as its own service maps it.
@Entity
class Measure {

    @Id
    String id;

    String plan;
    String number;
    String parent;

    @Column(name = "section_code")
    String sectionCode;

    @Column(name = "section_zh")
    String sectionZh;

    @Column(name = "section_en")
    String sectionEn;

    @Column(name = "title_zh")
    String titleZh;

    @Column(name = "title_en")
    String titleEn;

    @Column(name = "summary_zh")
    String summaryZh;

    @Column(name = "summary_en")
    String summaryEn;

    String service;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> contributing;

    String rule;

    @Column(name = "deadline_kind")
    String deadlineKind;

    LocalDate due;

    @Column(name = "extended_to")
    LocalDate extendedTo;

    boolean conditional;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> metrics;

    String document;
    String locator;
    String note;
    String status;

    @OneToMany
    @JoinColumn(name = "measure")
    List<Responsibility> responsibilities = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "deliverable", joinColumns = @JoinColumn(name = "measure"))
    @OrderColumn(name = "place")
    List<Deliverable> deliverables = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "obligation", joinColumns = @JoinColumn(name = "measure"))
    @OrderColumn(name = "place")
    List<Obligation> obligations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "lineage", joinColumns = @JoinColumn(name = "measure"))
    @OrderColumn(name = "place")
    List<Lineage> lineage = new ArrayList<>();

    @Entity
    @Table(name = "responsibility")
    static class Responsibility {

        @Id
        Long id;

        String agency;
        String role;
        int rank;
        int place;

        @Column(name = "valid_from")
        LocalDate validFrom;

        @Column(name = "valid_to")
        LocalDate validTo;

        @Column(name = "recorded_at")
        Instant recordedAt;

        @Column(name = "superseded_at")
        Instant supersededAt;
    }

    @Embeddable
    record Deliverable(
            String id,
            String kind,
            @Column(name = "title_zh") String titleZh,
            @Column(name = "title_en") String titleEn) {}

    @Embeddable
    record Obligation(
            int clause,
            @Column(name = "region_class") String regionClass,
            String obligation) {}

    @Embeddable
    record Lineage(
            String other,
            String direction,
            String kind,
            @Column(name = "basis_zh") String basisZh,
            @Column(name = "basis_en") String basisEn) {}
}
