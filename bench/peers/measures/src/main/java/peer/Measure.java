package peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
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

    @JdbcTypeCode(SqlTypes.JSON)
    List<Deliverable> deliverables;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Obligation> obligations;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Lineage> lineage;

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

    record Deliverable(String id, String kind, String titleZh, String titleEn) {}

    record Obligation(int clause, String regionClass, String obligation) {}

    record Lineage(String other, String direction, String kind, String basisZh, String basisEn) {}
}
